import { daysBetween } from '#app/kernel';
import { decidedOn, recordedOn, startOf } from '../folding/matters.js';
import { TAKEOVER } from '../projection/flags.projection.js';
import { ofDecision, parametersOf, type Flag } from './flag.js';

const FLAG = 'flag.retroactive';

/** A decision took effect before it was taken. What was found at a takeover is no decision. */
export const retroactive: Flag = {
  flag: FLAG,
  needs: ['suspects'],
  definition: {
    id: 'Tanggal SK lebih kemudian daripada tanggal mulai berlakunya (TMT).',
    en: 'The decree is dated later than the first day of its effect (TMT).',
  },
  innocent: {
    id: 'Kenaikan pangkat dan pengangkatan sering ditetapkan belakangan untuk TMT yang sudah pasti.',
    en: 'Promotions and appointments are often decreed afterwards for a first day that was settled before.',
  },
  raise: ({ suspects }, rulebook) =>
    suspects
      .filter((one) => one.type !== TAKEOVER && startOf(one) !== '' && decidedOn(one) > startOf(one))
      .map((one) => {
        const days = daysBetween(startOf(one), decidedOn(one));
        return ofDecision(one, [parametersOf(rulebook, FLAG, decidedOn(one))], recordedOn(one), { days });
      }),
};
