import {
  decisionFields,
  defineEvent,
  line,
  nullable,
  oneOf,
  opaqueId,
  pub,
  vault,
  type EventOf,
} from '#app/kernel';

/** Classes of fields that a basis may open. `names.jpt`: names of holders of senior leadership posts. @see publication.md §3 */
export const FIELD_CLASSES = ['names.jpt'] as const;
export type FieldClass = (typeof FIELD_CLASSES)[number];

/**
 * Why what is exempt by itself may be published: it concerns a position in public office, or the person agreed in writing.
 * @see UU 14/2008 art. 18(2) (b) and (a)
 */
export const PUBLICATION_GROUNDS = ['public-office', 'consent'] as const;
export type PublicationGround = (typeof PUBLICATION_GROUNDS)[number];

/**
 * The information officer (PPID) decided that a class of fields of an agency may be published (`dasar pengumuman`). Number and date of the
 * decision are `skNumber` and `decidedOn`; it holds from `effectiveFrom` until `effectiveUntil`. A basis of one person's consent concerns
 * that person: the envelope says so, and nothing public.
 */
export const PublicationBasisRecorded = defineEvent(
  'PublicationBasisRecorded',
  1,
  'A basis to publish a class of fields of an agency was recorded (dasar pengumuman).',
  {
    basisId: pub(opaqueId, 'the basis'),
    fieldClass: pub(
      oneOf(FIELD_CLASSES),
      'what may be published: names.jpt, names of holders of senior posts',
    ),
    ground: pub(
      oneOf(PUBLICATION_GROUNDS),
      'public-office: it concerns a position in public office; consent: the person agreed in writing',
    ),
    article: pub(line, 'article of law of that ground, by the rule in force on the day of the decision'),
    informationOfficerPostId: pub(
      opaqueId,
      'post of the information officer (PPID) who decided it, after a consequence test',
    ),
    personRef: vault(
      nullable(opaqueId),
      'who agreed; null: it covers every holder of the class in the agency',
    ),
    ...decisionFields,
  },
);
export type PublicationBasisRecorded = EventOf<typeof PublicationBasisRecorded>;
