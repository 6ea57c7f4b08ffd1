import {
  citedDocument,
  code,
  decisionFields,
  defineEvent,
  line,
  nullable,
  opaqueId,
  pub,
  type EventOf,
} from '#app/kernel';

const regulation = pub(citedDocument, 'the by-law or regulation it rests on (Perda, Perwal)');

/** A unit of an agency came to be, under another or at the top. */
export const UnitEstablished = defineEvent(
  'UnitEstablished',
  1,
  'A unit of an agency was established (unit organisasi dibentuk).',
  {
    unitId: pub(opaqueId, 'the unit, under all its names'),
    name: pub(line, 'name of the unit'),
    kind: pub(code, 'kind of unit, such as dinas, badan, bidang, seksi, puskesmas'),
    parentUnitId: pub(nullable(opaqueId), 'the unit above it; null: at the top of the agency'),
    regulation,
    ...decisionFields,
  },
);
export type UnitEstablished = EventOf<typeof UnitEstablished>;

/** A unit took another name; its id stays. */
export const UnitRenamed = defineEvent('UnitRenamed', 1, 'A unit took another name (perubahan nama unit).', {
  unitId: pub(opaqueId, 'the unit'),
  name: pub(line, 'name from then on'),
  formerName: pub(line, 'name until then'),
  regulation,
  ...decisionFields,
});
export type UnitRenamed = EventOf<typeof UnitRenamed>;

/** A unit went into another one and is no more. */
export const UnitMerged = defineEvent(
  'UnitMerged',
  1,
  'A unit was merged into another one (penggabungan unit).',
  {
    unitId: pub(opaqueId, 'the unit that is no more'),
    intoUnitId: pub(opaqueId, 'the unit that it went into'),
    regulation,
    ...decisionFields,
  },
);
export type UnitMerged = EventOf<typeof UnitMerged>;

/** A unit is no more. */
export const UnitAbolished = defineEvent('UnitAbolished', 1, 'A unit was abolished (penghapusan unit).', {
  unitId: pub(opaqueId, 'the unit'),
  regulation,
  ...decisionFields,
});
export type UnitAbolished = EventOf<typeof UnitAbolished>;

/** The facts about a unit; all public. */
export type UnitEvent = UnitEstablished | UnitRenamed | UnitMerged | UnitAbolished;
