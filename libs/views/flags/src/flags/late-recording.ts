import { daysBetween } from '#app/kernel';
import { decidedOn, recordedOn } from '../folding/matters.js';
import { TAKEOVER } from '../projection/flags.projection.js';
import type { LateRecording } from '../rulesets.js';
import { ofDecision, parametersOf, type Flag } from './flag.js';

const FLAG = 'flag.late-recording';

/** A decision was recorded long after it was taken. One from before its agency kept a ledger could not be recorded then. */
export const lateRecording: Flag = {
  flag: FLAG,
  needs: ['suspects'],
  definition: {
    id: 'Keputusan dicatat jauh setelah tanggal SK.',
    en: 'The decision was recorded long after the date of the decree.',
  },
  innocent: {
    id: 'SK dari instansi lain dapat terlambat diterima; berkas dapat disusulkan setelah gangguan sistem.',
    en: 'A decree of another agency may arrive late; files may be entered after an outage.',
  },
  raise: ({ suspects, isBeforeLedger }, rulebook) =>
    suspects.flatMap((one) => {
      const day = decidedOn(one);
      if (day === '' || one.type === TAKEOVER || isBeforeLedger(day)) return [];
      const ruleset = parametersOf<LateRecording>(rulebook, FLAG, day);
      const days = daysBetween(day, recordedOn(one));
      return days > ruleset.values.days
        ? [ofDecision(one, [ruleset], recordedOn(one), { days, atMost: ruleset.values.days })]
        : [];
    }),
};
