/** Rows that work when pasted; they name nobody. */
export const employeeRowsExample =
  'nip,name,birthDate,kind,golongan,golonganSince,servesSince,unitId,education,sourceId\n198503152010012993,Contoh Satu,1985-03-15,PNS,III/b,2020-04-01,2010-01-01,dinas-kesehatan,s1-d4,baris-1\n199012052024212994,Contoh Dua,1990-12-05,PPPK,,,2024-03-01,dinas-kesehatan,d3,baris-2\n';
