import type { RecordedFact } from '#app/platform';
import { lastNameIn, opensNames } from './last-name.js';

const fact = (type: string, data: object, erased = false): RecordedFact =>
  ({ type, data, erasure: erased ? { ground: 'request' } : null }) as unknown as RecordedFact;
const registered = (decisionId: string, name: string) => fact('EmployeeRegistered', { decisionId, name });
const corrected = (refDecisionId: string, to: string) =>
  fact('DecisionCorrected', {
    refDecisionId,
    corrections: [],
    internalCorrections: [{ field: 'name', from: 'x', to }],
  });
const revoked = (refDecisionId: string) =>
  fact('DecisionRevoked', { refDecisionId, effect: 'from-start', effectFrom: null, date: '2024-01-01' });

describe('the name of an employee', () => {
  it('is what was said last, as corrected, by a decision that stands', () => {
    expect(lastNameIn([registered('a', 'Lama')])).toBe('Lama');
    expect(lastNameIn([registered('a', 'Lama'), corrected('a', 'Benar')])).toBe('Benar');
    expect(lastNameIn([registered('a', 'Lama'), registered('b', 'Baru')])).toBe('Baru');
    expect(lastNameIn([registered('a', 'Lama'), registered('b', 'Baru'), revoked('b')])).toBe('Lama');
  });

  it('is none where nobody said one, or the person was erased', () => {
    expect(lastNameIn([])).toBeNull();
    expect(lastNameIn([fact('PnsAppointed', { decisionId: 'a' })])).toBeNull();
    expect(lastNameIn([registered('a', 'Lama'), fact('ServiceEnded', { decisionId: 'b' }, true)])).toBeNull();
  });

  it('is all that is opened for it', () => {
    const asked = [
      ['S', 'name'],
      ['S', 'internalCorrections'],
      ['X', 'name'],
      ['X', 'nip'],
      ['S', 'considerations'],
    ] as const;
    expect(asked.map(([visibility, field]) => opensNames(visibility, field))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
