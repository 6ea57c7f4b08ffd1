import { appointed, contracted, NURSE, PRIVATE, type Stated } from '../facts.fixture.js';
import { annulled, corrected, restored, revoked } from '../life.fixture.js';
import { rowsAfter } from '../rows.fixture.js';
import { AppointmentRow } from './appointment.entity.js';

const A = 'A-1';

describe('what the read model of rounds holds of appointments', () => {
  const row = async (decisionId: string, ...facts: readonly Stated[]) =>
    (await rowsAfter(facts, () => '2025-01-11T17:30:00.000Z')).find(AppointmentRow, decisionId);

  it('is the decision, its formation and agency, and the day of recording in Jakarta, and not whom', async () => {
    const at = { formationId: NURSE, agencyId: 'kota-contoh-a', day: '2025-01-12', stands: true };
    const position = '0000000000000000001';
    expect(await row(`sk-${A}`, appointed(A, NURSE))).toEqual({ decisionId: `sk-${A}`, ...at, position });
    expect(await row(`sk-${A}`, contracted(A, NURSE))).toMatchObject(at);
    expect(JSON.stringify(await row(`sk-${A}`, appointed(A, NURSE)))).not.toContain(PRIVATE.personRef(A));
  });

  it.each<[string, readonly Stated[], boolean]>([
    ['corrected', [corrected(`sk-${A}`, 'postTitle', 'Perawat Terampil', 'Perawat')], true],
    ['revoked', [revoked(`sk-${A}`)], false],
    ['revoked, and what held before holds again', [revoked(`sk-${A}`), restored(`sk-${A}`)], false],
    ['annulled', [annulled(`sk-${A}`)], false],
  ])('follows what becomes of the decision: %s', async (_, facts, stands) => {
    expect((await row(`sk-${A}`, appointed(A, NURSE), ...facts))!.stands).toBe(stands);
  });

  it('holds a decision that came after one that fell', async () => {
    const facts = [appointed(A, NURSE), revoked(`sk-${A}`), appointed(A, NURSE, { decisionId: 'sk-again' })];
    expect((await row(`sk-${A}`, ...facts))!.stands).toBe(false);
    expect((await row('sk-again', ...facts))!.stands).toBe(true);
  });

  it('is nothing where nobody was recruited through the ledger', async () => {
    expect(await row(`sk-${A}`, appointed(A, null), revoked(`sk-${A}`))).toBeUndefined();
  });

  it('takes no contract that prolongs another for an appointment, but one that a number caused', async () => {
    const renewal = contracted(A, NURSE, { renewal: true });
    expect(await row(`sk-${A}`, renewal)).toBeUndefined();
    const caused = { ...renewal, causationId: '3c951065-3c91-4f9b-b5fd-13dded41e27e' };
    expect(await row(`sk-${A}`, caused)).toMatchObject({ formationId: NURSE, stands: true });
  });
});
