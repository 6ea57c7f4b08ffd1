import type { Sentences } from '#app/platform';

/** What the refusals of rows and files say, whatever the rows are about. */
export const bulkSentences: Sentences = {
  'import.row-too-large': { id: 'Baris lebih besar dari 64 KiB.', en: 'The row is larger than 64 KiB.' },
  'import.too-many-rows': {
    id: 'Lebih dari 10.000 baris; kirim bertahap.',
    en: 'More than 10,000 rows; send them in parts.',
  },
  'import.body-missing': {
    id: 'Kirim baris sebagai application/x-ndjson, atau sebagai text/csv bila alamat ini menerimanya.',
    en: 'Send the rows as application/x-ndjson, or as text/csv where this address takes it.',
  },
  'import.encoding': {
    id: 'Bukan UTF-8; simpan berkas sebagai UTF-8 (di Excel: "CSV UTF-8"), lalu kirim lagi.',
    en: 'Not UTF-8; save the file as UTF-8 (in Excel: "CSV UTF-8") and send it again.',
  },
  'import.quotes': {
    id: 'Tanda kutip tidak sah: sel berkutip harus dibuka dan ditutup pada tepi sel, kutip di dalamnya ditulis dua kali.',
    en: 'Quotes are not valid: a quoted cell opens and closes at the edges of the cell, a quote inside is written twice.',
  },
  'import.cells': {
    id: 'Baris ini punya {1} sel, kepala tabel punya {2}.',
    en: 'The row has {1} cells, the header has {2}.',
  },
  'import.header': {
    id: 'Baris pertama bukan kepala tabel yang dikenal; lihat errors.',
    en: 'The first line is no header that is known; see errors.',
  },
  'import.column-unknown': {
    id: 'Kolom ini tidak dikenal; yang dikenal: {1}.',
    en: 'This column is not known; known are: {1}.',
  },
  'import.column-repeated': { id: 'Kolom ini ada dua kali.', en: 'This column is there twice.' },
  'import.column-missing': { id: 'Kolom ini tidak ada.', en: 'This column is missing.' },
};
