/** Files of one row each, about the person of the examples. */
export const ratingImportExamples = {
  plans:
    'personRef,unitId,postId,raterPostId,results,agreedOn\np-contoh-0903,dinas-kesehatan,analis-kesehatan-2,kepala-bidang-1,Cakupan imunisasi 95 %|Laporan tepat waktu,2025-01-06\n',
  feedback:
    'personRef,raterPostId,givenOn,text\np-contoh-0903,kepala-bidang-1,2025-05-12,Laporan triwulan tepat waktu.\n',
  periods:
    'personRef,period,periods,unitId,raterPostId,outcome,behaviour,predicate,ratedOn\np-contoh-0903,2,4,dinas-kesehatan,kepala-bidang-1,sesuai,sesuai,Baik,2025-07-04\n',
  ratings:
    'personRef,unitId,outcome,behaviour,predicate,receivedOn,raterPostId\np-contoh-0903,dinas-kesehatan,sesuai,di-atas,Baik,2026-01-08,kepala-bidang-1\n',
};
