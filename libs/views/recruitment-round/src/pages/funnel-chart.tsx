import { BarChart, numberIn, safeUrl, type Language } from '#views/timeline';
import type { Funnel } from '../reading/funnel.js';
import { roundWordsIn } from '../words/round-words.js';
import type { RoundWords } from '../words/words-id.js';

type Step = keyof RoundWords['steps'];

/** Every figure of a funnel, in the order of the selection. `main`: it is drawn; the others only stand in the table. */
const STEPS: readonly { readonly step: Step; readonly main: boolean; of(funnel: Funnel): number }[] = [
  { step: 'seats', main: false, of: (f) => f.seats },
  { step: 'submitted', main: true, of: (f) => f.submitted },
  { step: 'ms', main: true, of: (f) => f.ms },
  { step: 'tms', main: false, of: (f) => f.tms },
  { step: 'skdPresent', main: true, of: (f) => f.skd.present },
  { step: 'skdAbsent', main: false, of: (f) => f.skd.absent },
  { step: 'skdAbove', main: true, of: (f) => f.skd.goOn + f.skd.passed },
  { step: 'skdBelow', main: false, of: (f) => f.skd.belowThreshold },
  { step: 'goOn', main: true, of: (f) => f.skd.goOn },
  { step: 'skbPresent', main: true, of: (f) => f.skb.present },
  { step: 'skbAbsent', main: false, of: (f) => f.skb.absent },
  { step: 'passed', main: true, of: (f) => f.passed },
  { step: 'cancelled', main: false, of: (f) => f.cancelled },
  { step: 'nipIssued', main: true, of: (f) => f.nipIssued },
  { step: 'appointed', main: true, of: (f) => f.appointed },
];

interface FunnelProps {
  readonly language: Language;
  readonly name: string;
  readonly funnel: Funnel;
  /** Where the same figures stand as CSV, and as JSON. */
  readonly csv: string;
  readonly json: string;
}

/** The funnel: drawn, as a table, and as data. */
export function FunnelSection({ language, name, funnel, csv, json }: FunnelProps) {
  const words = roundWordsIn(language);
  return (
    <section aria-labelledby="funnel">
      <h2 id="funnel">{words.funnel}</h2>
      <p class="hint">{words.funnelHint}</p>
      <FunnelChart language={language} name={name} funnel={funnel} />
      <table class="figures">
        <caption>{words.funnelOf(name)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.stage}</th>
            <th scope="col" class="number">
              {words.persons}
            </th>
          </tr>
        </thead>
        <tbody>
          {STEPS.map(({ step, main, of }) => (
            <tr class={main || step === 'seats' ? '' : 'aside'}>
              <th scope="row">{words.steps[step]}</th>
              <td class="number">{numberIn(language, of(funnel))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="inline">
        <a href={safeUrl(csv)}>{words.csv}</a> <a href={safeUrl(json)}>{words.json}</a>
      </p>
    </section>
  );
}

/** The main stages as bars. */
function FunnelChart({ language, name, funnel }: Pick<FunnelProps, 'language' | 'name' | 'funnel'>) {
  const words = roundWordsIn(language);
  const bars = STEPS.filter(({ main }) => main).map(({ step, of }) => {
    const value = of(funnel);
    return { label: words.steps[step], value, text: numberIn(language, value) };
  });
  const told = bars.map(({ label, text }) => `${label} ${text}`).join(', ');
  return <BarChart title={words.funnelOf(name)} description={words.funnelDescription(told)} bars={bars} />;
}
