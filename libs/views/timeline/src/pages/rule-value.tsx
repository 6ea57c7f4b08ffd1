import { isCivilDate } from '#app/kernel';
import { dayIn, type Language } from '../words/language.js';
import { ruleNameOf } from '../words/rule-names.js';
import { wordsIn } from '../words/words.js';
import { AsRecorded } from './as-recorded.js';

interface RuleProps {
  readonly language: Language;
  readonly rule: string;
  readonly version: string;
}

/** A rule as cited: a rule of the house by its name with its code below, a law as it is written. */
export function RuleValue({ language, rule, version }: RuleProps) {
  const name = ruleNameOf(rule);
  const since = version.startsWith(`${rule}@`) ? version.slice(rule.length + 1) : version;
  // "PermenPANRB 6/2024, 2024" would say the year twice.
  const told = since === rule || rule.endsWith(`/${since}`) || rule.endsWith(` ${since}`);
  const day = isCivilDate(since);
  return (
    <>
      {name === undefined ? <AsRecorded language={language} text={rule} /> : name[language]}
      {told ? null : (
        <>
          {', '}
          <span class="aside">
            {wordsIn(language).versionOf}{' '}
            {day ? <time dateTime={since}>{dayIn(language, since)}</time> : since}
          </span>
        </>
      )}
      {name === undefined ? null : <code class="code">{rule}</code>}
    </>
  );
}
