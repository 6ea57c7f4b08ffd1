/** A body that works when pasted, in the selection of the examples. */
export const admitCandidateExample = {
  candidateNo: 'K-01',
  personRef: 'p-contoh-0921',
  name: 'Contoh A',
  birthDate: '1975-05-12',
  education: 's2',
  yearsOfExperience: 8,
  monthsInLevel: 30,
  goodRecord: true,
  healthy: true,
  meetsStandard: true,
  decidedOn: '2026-02-06',
  signatory: { role: 'PyB', postId: 'sekda' },
  legalBasis: [{ rule: 'PermenPANRB 15/2019', version: '2019' }],
};
