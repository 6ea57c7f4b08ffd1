import { decidedOn, recordedOn, textOf, type KnownDecision } from '../folding/matters.js';
import { ofDecision, parametersOf, type Flag } from './flag.js';

const FLAG = 'flag.pertek-after-sk';
const pertekOf = ({ data }: KnownDecision): string =>
  textOf((data['pertek'] as { readonly date?: unknown } | null | undefined)?.date);

/** BKN's consideration is dated after the decree that needs it. */
export const pertekAfterSk: Flag = {
  flag: FLAG,
  needs: ['suspects'],
  definition: {
    id: 'Pertimbangan teknis BKN bertanggal setelah tanggal SK.',
    en: "BKN's technical consideration is dated after the decree.",
  },
  innocent: {
    id: 'Tanggal pada salah satu surat dapat salah ketik; pertimbangan dapat diterbitkan ulang.',
    en: 'The date of either letter may be a slip of the pen; the consideration may have been issued anew.',
  },
  raise: ({ suspects }, rulebook) =>
    suspects
      .filter((one) => pertekOf(one) > decidedOn(one))
      .map((one) => {
        const ruleset = parametersOf(rulebook, FLAG, decidedOn(one));
        return ofDecision(one, [ruleset], recordedOn(one), {
          decidedOn: decidedOn(one),
          pertek: pertekOf(one),
        });
      }),
};
