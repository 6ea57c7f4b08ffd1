import { isUnconfirmed, versionOf } from '#app/kernel';
import { flags } from '../flags/all.js';
import type { RaisedFlag } from '../flags/flag.js';
import type { FlagAnswer } from './flags-answer.dto.js';

const known = new Map(flags.map((flag) => [flag.flag, flag]));

/** A flag as it is answered, spelled out member by member. */
export function flagAnswer({
  id,
  flag,
  rules,
  raisedOn,
  annulled,
  decisionId,
  ...raised
}: RaisedFlag): FlagAnswer {
  const { definition, innocent } = known.get(flag)!;
  return {
    ...{ id, flag, definition, innocent },
    rules: rules.map((ruleset) => ({
      rule: ruleset.rule,
      version: versionOf(ruleset),
      legalBasis: ruleset.legalBasis,
      sureness: ruleset.sureness,
      unconfirmed: isUnconfirmed(ruleset.sureness),
    })),
    raisedOn,
    status: annulled ? 'annulled' : 'standing',
    decisionId,
    unitIds: [...raised.unitIds],
    events: raised.events.map(({ eventId, stream }) => ({ eventId, stream })),
    values: raised.values,
  };
}
