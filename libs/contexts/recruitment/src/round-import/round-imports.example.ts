/** CSV about the applicant of the examples; the SHA-256 of the first is the example of `fileSha256`. */
export const roundImportExamples = {
  applications:
    'applicationNo,formationId,submittedAt,nik,name,birthDate,sex,gradePoint\n2024-0001,b16233d2-bff0-539c-a6da-5cd1fbdb0e69,2024-09-05T10:15:00+07:00,9999994512900001,Contoh A,1990-12-05,P,3.45\n',
  administrativeResults:
    'applicationNo,result,failedRequirements\n2024-0001,MS,\n2024-0002,TMS,diploma-mismatch|str-expired\n',
  scores: 'applicationNo,twk,tiu,tkp\n2024-0001,95,100,200\n',
  nips: 'applicationNo,nip,proposedOn\n2024-0001,199012052025212991,2025-01-20\n',
};
