import type { Sentence } from '#app/platform';

/** Heading of a problem by its status; never about one occurrence. */
const titles: Readonly<Record<number, Sentence>> = {
  400: { id: 'Permintaan tidak sah', en: 'The request is not valid' },
  401: { id: 'Belum masuk', en: 'Not signed in' },
  403: { id: 'Tidak berwenang', en: 'Not allowed' },
  404: { id: 'Tidak ditemukan', en: 'Not found' },
  405: { id: 'Metode tidak dilayani', en: 'Method not served' },
  408: { id: 'Waktu habis', en: 'Timed out' },
  409: { id: 'Bertentangan', en: 'Conflict' },
  412: { id: 'Sudah berubah', en: 'It has changed' },
  413: { id: 'Terlalu besar', en: 'Too large' },
  414: { id: 'Alamat terlalu panjang', en: 'Address too long' },
  415: { id: 'Jenis isi tidak diterima', en: 'Content type not accepted' },
  422: { id: 'Ditolak oleh aturan', en: 'Refused by a rule' },
  428: { id: 'If-Match wajib', en: 'If-Match is required' },
  429: { id: 'Terlalu sering', en: 'Too many requests' },
  431: { id: 'Kepala permintaan terlalu besar', en: 'Headers too large' },
  500: { id: 'Kesalahan di pihak kami', en: 'A fault on our side' },
  503: { id: 'Belum tersedia', en: 'Not available now' },
};

/** The heading for a status. */
export const titleOf = (status: number): Sentence => titles[status] ?? titles[status < 500 ? 400 : 500]!;
