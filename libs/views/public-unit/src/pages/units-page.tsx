import { addresses, AsRecorded, safeUrl, type Language } from '#views/timeline';
import type { TreeNode } from '../reading/tree.js';
import type { UnitsView } from '../reading/unit-reader.js';
import { unitWordsIn } from '../words/unit-words.js';
import { DayForm, dayQuery } from './day-form.js';

interface UnitsContentProps {
  readonly language: Language;
  readonly view: UnitsView;
  /** The day asked for, which links keep; null: none. */
  readonly asked: string | null;
}

/** An agency's units on a day, as a tree. */
export function UnitsContent({ language, view: { agency, validAt, units }, asked }: UnitsContentProps) {
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
        <Tree language={language} units={units} asked={asked} />
      )}
    </>
  );
}

interface TreeProps {
  readonly language: Language;
  readonly units: readonly TreeNode[];
  readonly asked: string | null;
}

function Tree({ language, units, asked }: TreeProps) {
  return (
    <ul class="tree">
      {units.map(({ unitId, name, units: under }) => (
        <li>
          <a href={safeUrl(addresses.unit(language, unitId) + dayQuery(asked))}>
            <AsRecorded language={language} text={name} />
          </a>
          {under.length === 0 ? null : <Tree language={language} units={under} asked={asked} />}
        </li>
      ))}
    </ul>
  );
}
