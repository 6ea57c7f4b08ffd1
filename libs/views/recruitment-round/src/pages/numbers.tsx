import type { ComponentChildren } from 'preact';
import { numberIn, Value, type Language } from '#views/timeline';
import type { NumberFigures, NumberStep } from '../reading/numbers.js';
import { roundWordsIn } from '../words/round-words.js';
import { Clock } from './clock.js';

interface NumbersProps {
  readonly language: Language;
  readonly figures: NumberFigures;
  /** The groups of one formation; left out: the figures alone. */
  readonly step?: NumberStep;
}

/** The step of the numbers of civil servants with its clocks: how many, and never which. */
export function Numbers({ language, figures, step }: NumbersProps) {
  const words = roundWordsIn(language);
  const { awaited, overdue, issuedLate, workingDays, unconfirmed, asOf } = figures;
  const [waiting, past, late] = [awaited, overdue, issuedLate].map((number) => numberIn(language, number));
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers">{words.numbersHeading}</h2>
      <p class="hint">
        {workingDays === null ? words.numbersNoTime : words.numbersLead(numberIn(language, workingDays))}{' '}
        {unconfirmed ? words.numbersUnconfirmed : null}
      </p>
      <p class={overdue + issuedLate > 0 ? 'trouble' : ''}>{words.numbersLine(waiting!, past!, late!)}</p>
      <p class="hint">
        {words.asOf} <Value language={language} value={asOf} />.
      </p>
      {step ? <Step language={language} step={step} /> : null}
    </section>
  );
}

function Step({ language, step: { issued, awaited } }: { language: Language; step: NumberStep }) {
  const words = roundWordsIn(language);
  if (issued.length === 0 && awaited.persons === 0) return <p class="nothing">{words.noNumbers}</p>;
  return (
    <ol class="cards">
      {awaited.persons === 0 ? null : (
        <Card
          language={language}
          name={words.numbersAwaited(numberIn(language, awaited.persons))}
          late={awaited.overdue}
        >
          <dl class="four">
            <Clock language={language} name={words.objectionsEnded} value={awaited.countedFrom} />
            <Due language={language} dueOn={awaited.dueOn} bad={awaited.overdue} />
          </dl>
          <p class="small">{words.numbersAwaitedHint}</p>
        </Card>
      )}
      {issued.map((own) => (
        <Card language={language} name={words.numbersIssued(numberIn(language, own.persons))} late={own.late}>
          <dl class="four">
            <div>
              <dt>{words.pertek}</dt>
              <dd>
                <Value language={language} value={own.pertek?.number ?? null} />
                {own.pertek ? (
                  <>
                    {', '}
                    <Value language={language} value={own.pertek.date} />
                  </>
                ) : null}
              </dd>
            </div>
            <div>
              <dt>{words.proposed}</dt>
              <dd>
                <Value language={language} value={own.proposedOn} />
              </dd>
            </div>
            <Due language={language} dueOn={own.dueOn} bad={own.late} />
            <Clock language={language} name={words.issuedOn} value={own.issuedOn} bad={own.late} />
          </dl>
        </Card>
      ))}
    </ol>
  );
}

/** Nothing is due where no rule says a time, or nobody said when it began. */
const Due = ({ language, dueOn, bad }: { language: Language; dueOn: string | null; bad: boolean }) =>
  dueOn === null ? null : (
    <Clock language={language} name={roundWordsIn(language).numberDue} value={dueOn} bad={bad} />
  );

interface CardProps {
  readonly language: Language;
  readonly name: string;
  readonly late: boolean;
  readonly children: ComponentChildren;
}

const Card = ({ language, name, late, children }: CardProps) => (
  <li class={late ? 'overdue' : ''}>
    <h3>{name}</h3>
    {late ? (
      <p class="overline">
        <strong class="mark annulled">{roundWordsIn(language).overdue}</strong>
      </p>
    ) : null}
    {children}
  </li>
);
