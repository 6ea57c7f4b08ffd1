import { addresses, AsRecorded, safeUrl, type Language } from '#views/timeline';
import type { TreeNode } from '../reading/tree.js';
import type { UnitsView } from '../reading/unit-reader.js';
import { unitWordsIn } from '../words/unit-words.js';
import { DayForm } from './day-form.js';

interface UnitsContentProps {
  readonly language: Language;
  readonly view: UnitsView;
}

/** An agency's units on a day, as a tree. */
export function UnitsContent({ language, view: { agency, validAt, units } }: UnitsContentProps) {
  const words = unitWordsIn(language);
  return (
    <>
      <nav class="trail" aria-label={words.agency}>
        <a href={safeUrl(addresses.agency(language, agency.id))}>
          <AsRecorded language={language} text={agency.name} />
        </a>
      </nav>
      <h1>
        <bdi>{words.units(agency.name)}</bdi>
      </h1>
      <p class="lead">{words.unitsLead}</p>
      <DayForm language={language} path={addresses.units(language, agency.id)} day={validAt} />
      {units.length === 0 ? (
        <p class="nothing">{words.noUnits}</p>
      ) : (
        <Tree language={language} units={units} day={validAt} />
      )}
    </>
  );
}

interface TreeProps {
  readonly language: Language;
  readonly units: readonly TreeNode[];
  readonly day: string;
}

function Tree({ language, units, day }: TreeProps) {
  return (
    <ul class="tree">
      {units.map(({ unitId, name, units: under }) => (
        <li>
          <a href={safeUrl(addresses.unit(language, unitId))}>
            <AsRecorded language={language} text={name} />
          </a>
          {under.length === 0 ? null : <Tree language={language} units={under} day={day} />}
        </li>
      ))}
    </ul>
  );
}
