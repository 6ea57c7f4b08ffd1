/** Files of one row each, about the person of the examples. */
export const promotionImportExamples = {
  proposals:
    'personRef,kind,unitId,fromGolongan,toGolongan,intendedFrom,yearsInRank\np-contoh-0903,reguler,dinas-kesehatan,III/a,III/b,2022-04-01,4\n',
  perteks:
    'promotionId,number,date,outcome\n5b7a4a9e-4d0c-5a6f-9a51-0d2b7c8e9f10,PG-35780000125,2022-03-10,approved\n',
  grants: 'promotionId,skNumber\n5b7a4a9e-4d0c-5a6f-9a51-0d2b7c8e9f10,823.3/903/BKPSDM/2022\n',
};
