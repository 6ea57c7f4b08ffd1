/** A body that works when pasted, in the round and with the formation of the examples. */
export const submitApplicationExample = {
  applicationNo: '2024-0001',
  formationId: '1c951065-3c91-4f9b-b5fd-13dded41e27e',
  submittedAt: '2024-09-05T10:15:00+07:00',
  nik: '9999994512900001',
  name: 'Contoh A',
  birthDate: '1990-12-05',
  sex: 'female',
  gradePoint: '3.45',
};
