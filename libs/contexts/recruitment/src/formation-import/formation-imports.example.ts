/** One row of an invented agency, as a file of one line: its SHA-256 is the example of `fileSha256`. */
export const formationRowExample = `${JSON.stringify({
  formasi_id: '0b5f3d1c-6a52-4c1e-9d0e-2f7a1b3c4d5e',
  ins_nm: 'Pemerintah Kota Contoh A',
  jp_nama: 'PPPK Tenaga Kesehatan',
  formasi_nm: 'KHUSUS',
  jabatan_nm: 'PERAWAT TERAMPIL',
  lokasi_nm: 'Pemerintah Kota Contoh A | Dinas Kesehatan',
  jumlah_formasi: 2,
  disable: 0,
  gaji_min: '4000000',
  gaji_max: '7000000',
  jumlah_ms: 0,
})}\n`;
