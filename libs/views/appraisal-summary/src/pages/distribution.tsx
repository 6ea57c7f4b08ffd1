import { PREDICATES } from '#app/personnel';
import { BarChart, numberIn, safeUrl, type Language } from '#views/timeline';
import type { SummaryView } from '../reading/summary-reader.js';
import { summaryWordsIn } from '../words/summary-words.js';

interface DistributionProps {
  readonly language: Language;
  readonly view: SummaryView;
  readonly table: Readonly<Record<string, string>>;
  readonly total: number | null;
}

/** A printed cell as people read it: a number, `<5`, or the word for hidden. */
export function cellIn(language: Language, cell: string | null): string {
  if (cell === null) return '–';
  if (/^\d+$/.test(cell)) return numberIn(language, Number(cell));
  return cell === '<hidden>' ? summaryWordsIn(language).hidden : cell;
}

/** The distribution: drawn, as a table, and as data. */
export function Distribution({ language, view, table, total }: DistributionProps) {
  const words = summaryWordsIn(language);
  const { unitId, unitName, year } = view;
  const bars = PREDICATES.map((predicate) => {
    const cell = table[predicate]!;
    return {
      label: words.predicates[predicate]!,
      value: /^\d+$/.test(cell) ? Number(cell) : null,
      text: cellIn(language, cell),
    };
  });
  const data = `/v1/appraisal/summaries/${encodeURIComponent(unitId)}/${year}`;
  const told = bars.map(({ label, text }) => `${label}: ${text}`).join('; ');
  return (
    <section aria-labelledby="distribution">
      <h2 id="distribution">{words.distribution}</h2>
      <p class="hint">{words.distributionHint}</p>
      <BarChart
        title={words.distributionOf(unitName, year)}
        description={words.described(told)}
        bars={bars}
      />
      <table class="figures">
        <caption>{words.distributionOf(unitName, year)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.predicate}</th>
            <th scope="col" class="number">
              {words.persons}
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ label, text }) => (
            <tr>
              <th scope="row">{label}</th>
              <td class="number">{text}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{words.total}</th>
            <td class="number">{total === null ? words.hidden : numberIn(language, total)}</td>
          </tr>
        </tbody>
      </table>
      <p class="small">{words.hiddenNote}</p>
      <p class="inline">
        <a href={safeUrl(`${data}/table.csv`)}>{words.csv}</a> <a href={safeUrl(data)}>{words.json}</a>
      </p>
    </section>
  );
}
