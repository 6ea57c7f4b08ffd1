/** A body that works when pasted, in the round of the sample under Kota Contoh A. */
export const submitApplicationExample = {
  applicationNo: '2024-0001',
  formationId: 'b16233d2-bff0-539c-a6da-5cd1fbdb0e69',
  submittedAt: '2024-09-05T10:15:00+07:00',
  nik: '9999994512900001',
  name: 'Contoh A',
  birthDate: '1990-12-05',
  sex: 'female',
  gradePoint: '3.45',
};
