import { defineEvent, line, pub, slug, text, type EventOf } from '#app/kernel';

/** An agency (instansi) entered the register; its slug is its id for ever. */
export const AgencyRegistered = defineEvent(
  'AgencyRegistered',
  1,
  'An agency was entered in the register (instansi didaftarkan).',
  {
    slug: pub(slug, 'id of the agency in names and addresses'),
    name: pub(line, 'name of the agency'),
  },
);
export type AgencyRegistered = EventOf<typeof AgencyRegistered>;

/** An agency took another name; the slug stays. */
export const AgencyRenamed = defineEvent(
  'AgencyRenamed',
  1,
  'An agency took another name (perubahan nama instansi).',
  {
    name: pub(line, 'name from now on'),
    formerName: pub(line, 'name until now'),
    reason: pub(text, 'why, such as the by-law (Perda) that renames it'),
  },
);
export type AgencyRenamed = EventOf<typeof AgencyRenamed>;

export type AgencyEvent = AgencyRegistered | AgencyRenamed;
