import type { AgencyView, TimelinePage } from '../reading/timeline-reader.js';
import { numberIn, type Language } from '../words/language.js';
import { wordsIn } from '../words/words.js';
import { addresses, safeUrl } from './addresses.js';
import { AsRecorded } from './as-recorded.js';
import { Days, Pages } from './timeline-page.js';

interface AgencyContentProps {
  readonly language: Language;
  readonly view: AgencyView;
  readonly page: TimelinePage;
  pathAt(cursor: string | null): string;
}

/** An agency: how much it published, and its timeline. */
export function AgencyContent({ language, view, page, pathAt }: AgencyContentProps) {
  const words = wordsIn(language);
  const filter = (type: string) =>
    `${addresses.timeline(language)}?${new URLSearchParams({ agency: view.agency.id, kind: type })}`;
  return (
    <>
      <nav class="trail" aria-label={words.timeline}>
        <a href={safeUrl(addresses.timeline(language))}>{words.timeline}</a>
      </nav>
      <h1>
        <AsRecorded language={language} text={view.agency.name} />
      </h1>
      {view.figures.some(({ type }) => type === 'organisation.UnitEstablished') ? (
        <p class="inline">
          <a href={safeUrl(addresses.units(language, view.agency.id))}>{words.agencyUnits}</a>
        </p>
      ) : null}
      <section aria-labelledby="figures">
        <h2 id="figures">{words.figures}</h2>
        {view.figures.length === 0 ? (
          <p>{words.nothing}</p>
        ) : (
          <table>
            <caption>{words.figuresCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.kind}</th>
                <th scope="col" class="number">
                  {words.count}
                </th>
              </tr>
            </thead>
            <tbody>
              {view.figures.map((figure) => (
                <tr>
                  <th scope="row">
                    <a href={safeUrl(filter(figure.type))}>
                      {language === 'id' ? figure.kindId : figure.kindEn}
                    </a>
                  </th>
                  <td class="number">{numberIn(language, figure.items)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section aria-labelledby="agency-timeline">
        <h2 id="agency-timeline">{words.agencyTimeline}</h2>
        <Days language={language} items={page.items} ofAgency />
        <Pages language={language} page={page} pathAt={pathAt} />
      </section>
    </>
  );
}
