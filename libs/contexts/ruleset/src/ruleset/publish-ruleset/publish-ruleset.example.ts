/** A body that works when pasted, once: a window of objection that is longer from 2027 on. */
export const publishRulesetExample = {
  rule: 'recruitment.objection.window',
  validFrom: '2027-01-01',
  values: { days: 5 },
  sureness: 'B',
  decidedOn: '2026-11-20',
  skNumber: '800.1.2.2/01/ATURAN/2026',
  signatory: { role: 'PyB', postId: 'pengelola-aturan' },
  legalBasis: [{ rule: 'PermenPANRB Contoh 7/2026', version: '2026' }],
  reasonSummary: 'Masa sanggah diperpanjang menjadi lima hari.',
};
