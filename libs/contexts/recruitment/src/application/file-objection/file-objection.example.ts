/** A body that works when pasted, on the result of the example; a second later it would be late. */
export const fileObjectionExample = {
  stage: 'administrative',
  contested: ['diploma-mismatch', 'str-expired'],
  filedAt: '2024-09-22T23:59:59+07:00',
  grounds: 'Ijazah dan STR saya sesuai pengumuman, lihat halaman 2.',
};
