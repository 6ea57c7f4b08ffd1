import type { Claims, Decisions } from '#app/event-store';
import type { Vault } from '#app/vault';
import { application } from './application.js';

/** The kind of the claim that a person's application makes for a fiscal year. */
export const APPLICATION_CLAIM = 'application';

/** Fiscal years before that are looked through for an application of the same person. */
const YEARS_BACK = 5;

/** What is claimed: a person's one application of a fiscal year, so that nobody without the keys sees whose. @throws VaultError */
export const applicationKey = (vault: Vault, nik: string, fiscalYear: number): Promise<string> =>
  vault.numberDigest(APPLICATION_CLAIM, `${fiscalYear}/${nik}`);

/** The reference under which somebody with this NIK applied in an earlier year, or null: nobody did, or who did was erased. */
export async function earlierPerson(
  { decisions, claims, vault }: { decisions: Decisions; claims: Claims; vault: Vault },
  nik: string,
  fiscalYear: number,
): Promise<string | null> {
  const prefix = `${application.category}-`;
  const years = Array.from({ length: YEARS_BACK }, (_, back) => fiscalYear - 1 - back);
  // Asked together, the log reads them by one statement.
  const targets = await Promise.all(
    years.map(async (year) => claims.targetsOf(APPLICATION_CLAIM, await applicationKey(vault, nik, year))),
  );
  for (const stream of targets.flat()) {
    const { facts } = await decisions.load(application, stream.slice(prefix.length));
    const first = facts[0];
    if (first?.subject && !first.erasure) return first.subject;
  }
  return null;
}
