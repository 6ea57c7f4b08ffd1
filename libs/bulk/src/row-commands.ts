import { commandIdOf, type CommandContext } from '#app/platform';
import { actorOf, commandDigestOf, type Principal } from '#app/web';

/** Who brings a file, and when. */
export interface BulkRequest {
  readonly principal: Principal;
  readonly correlationId: string;
  readonly receivedAt: string;
}

/**
 * The context of a command that a row is. The same name again is the same command, in whichever part of the file it comes.
 * @param path of the endpoint
 * @param name what the row is: it makes the id of the command, which is stored, so nothing that is not public may be in it
 * @param content what the row says; default: its name does
 */
export function rowCommand(
  { principal, correlationId, receivedAt }: BulkRequest,
  path: string,
  name: string,
  content: unknown = name,
): CommandContext {
  return {
    commandId: commandIdOf(principal.issuer, principal.subject, 'POST', path, name),
    commandDigest: commandDigestOf(path, content),
    correlationId,
    causationId: null,
    actor: actorOf(principal),
    scope: principal.scope,
    expectedRevision: null,
    occurredAt: receivedAt,
  };
}
