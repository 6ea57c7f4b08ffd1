import { RuleViolation, type RuleViolationDetails } from '#app/kernel';
import type { Flaw } from './national-number.js';

/** A refusal of a number of a person: it says which places are wrong, and never the digits. */
export const numberRefusal = (
  code: 'nik.invalid' | 'nip.invalid',
  pointer: string,
  { number, places }: Flaw,
  details: RuleViolationDetails = {},
): RuleViolation =>
  new RuleViolation(code, {
    ...details,
    pointer,
    values: places === null ? { number, length: number === 'NIK' ? 16 : 18 } : { number, places },
    ...(places === null && { sentence: `${code}#length` }),
  });
