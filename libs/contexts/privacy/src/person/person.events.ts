import { civilDate, defineEvent, listOf, line, oneOf, pub, record, type EventOf } from '#app/kernel';

/** Why personal data is erased. @see UU 27/2022 arts 8, 43, 44; publication.md §5 */
export const GROUNDS = ['request', 'purpose-ended', 'excess', 'unlawful'] as const;
export type Ground = (typeof GROUNDS)[number];

/** Classes of fields that a person's key seals. */
export const ERASED_CLASSES = ['I', 'S', 'X'] as const;

/**
 * The key that seals a person's fields is destroyed (`data pribadi dihapus`): from here on they show as erased. It says
 * nothing of the person; whose they were stands in the envelope alone.
 */
export const PersonalDataErased = defineEvent(
  'PersonalDataErased',
  1,
  "A person's data was erased: the key that seals it is destroyed (data pribadi dihapus).",
  {
    fieldClasses: pub(listOf(oneOf(ERASED_CLASSES), 3), 'classes of the fields erased'),
    ground: pub(oneOf(GROUNDS), 'why: request, purpose-ended, excess or unlawful'),
    decidedOn: pub(civilDate, 'day on which the erasure was decided'),
    legalBasis: pub(listOf(record({ rule: line, version: line }), 20), 'law it rests on (dasar hukum)'),
  },
);
export type PersonalDataErased = EventOf<typeof PersonalDataErased>;
