import { DecisionError } from '#app/event-store';
import { covers, type CommandContext } from '#app/platform';

/**
 * The agency under which rules and calendars are kept (pengelola aturan). They judge the decisions of every agency, so that no
 * agency's own officers may change them: an officer must be given this one, or all. Permanent: it stands in every envelope.
 */
export const RULE_KEEPER = 'pengelola-aturan';

/** @throws DecisionError `out_of_scope` unless the officer keeps the rules */
export function assertKeeper({ scope }: CommandContext): void {
  if (!covers(scope, RULE_KEEPER))
    throw new DecisionError('out_of_scope', `Rules are kept by officers of ${RULE_KEEPER}.`);
}
