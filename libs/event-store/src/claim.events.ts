import { code, defineEvent, internal, line, nullable, opaqueId, uuid, type EventOf } from '#app/kernel';

const claimFields = {
  kind: internal(code, 'what is unique, such as sk-number'),
  targetStream: internal(line, 'stream in which the claiming command records'),
  commandId: internal(uuid, 'the command that claims'),
  batchId: internal(nullable(opaqueId), 'the batch whose commands share the claim'),
} as const;

/** Something that may be held once was claimed (`reservasi`): an SK number of an agency and year, a person's pending case. */
export const ClaimMade = defineEvent(
  'ClaimMade',
  1,
  'Something that may be held once was claimed (reservasi).',
  claimFields,
);
export type ClaimMade = EventOf<typeof ClaimMade>;

/** A claim whose command recorded nothing went to a later command (`reservasi beralih`). */
export const ClaimTransferred = defineEvent(
  'ClaimTransferred',
  1,
  'A claim whose command recorded nothing went to a later command (reservasi beralih).',
  claimFields,
);
export type ClaimTransferred = EventOf<typeof ClaimTransferred>;

/** The facts of claims; they belong to the family `decision`. */
export const claimEvents = [ClaimMade, ClaimTransferred] as const;
export type ClaimEvent = ClaimMade | ClaimTransferred;
