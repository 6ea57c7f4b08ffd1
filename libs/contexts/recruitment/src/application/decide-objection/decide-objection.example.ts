/** A body that works when pasted, on the objection of the example. */
export const decideObjectionExample = {
  objectionNo: '2024-0001-1',
  outcome: 'accepted',
  announcedOn: '2024-09-25',
  decider: 'tim-sanggah-1',
  reasonSummary: 'Ijazah dan STR sesuai pengumuman.',
  decidedOn: '2024-09-24',
  skNumber: '800.1.2.2/922/BKPSDM/2024',
  signatory: { role: 'PyB', postId: 'ketua-panselda' },
  legalBasis: [{ rule: 'PermenPANRB 6/2024', version: '2024' }],
};
