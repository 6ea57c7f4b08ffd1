import type { Sentence, Sentences } from '#app/platform';

const say = (id: string, en: string): Sentence => ({ id, en });

/** What the web itself refuses, and what to do next. */
export const webSentences: Sentences = {
  'json.syntax': say(
    'Isi permintaan bukan JSON UTF-8 yang sah (byte {offset}).',
    'The body is not valid UTF-8 JSON (byte {offset}).',
  ),
  'json.too-deep': say(
    'JSON bersarang lebih dari 32 tingkat (byte {offset}).',
    'The JSON is nested more than 32 levels deep (byte {offset}).',
  ),
  'json.duplicate-key': say(
    'Nama yang sama muncul dua kali dalam satu objek JSON (byte {offset}).',
    'A name appears twice in one JSON object (byte {offset}).',
  ),
  'json.bad-unicode': say(
    'Teks memuat U+0000 atau surogat tanpa pasangan (byte {offset}).',
    'A text holds U+0000 or a lone surrogate (byte {offset}).',
  ),
  'json.unsafe-number': say(
    'Angka harus bilangan bulat dari -(2^53-1) sampai 2^53-1; kirim desimal sebagai teks (byte {offset}).',
    'A number must be a whole number within ±(2^53-1); send decimals as text (byte {offset}).',
  ),
  'json.forbidden-key': say(
    'Nama __proto__, constructor, dan prototype tidak diterima (byte {offset}).',
    'The names __proto__, constructor and prototype are not accepted (byte {offset}).',
  ),
  'json.too-large': say(
    'Terlalu besar: paling banyak 1.000 isi per objek atau larik dan 16 KiB per teks (byte {offset}).',
    'Too large: at most 1,000 entries in an object or array and 16 KiB in a text (byte {offset}).',
  ),
  'request.invalid': say('Ada isian yang tidak sah; lihat errors.', 'Some fields are not valid; see errors.'),
  'request.malformed': say('Permintaan HTTP tidak dapat dibaca.', 'The HTTP request cannot be read.'),
  'request.address': say(
    'Alamat memuat karakter yang tidak diterima atau penyandian persen yang rusak.',
    'The address holds characters that are not accepted, or broken percent-encoding.',
  ),
  'request.address-too-long': say('Alamat lebih panjang dari 2 KiB.', 'The address is longer than 2 KiB.'),
  'request.headers-too-large': say(
    'Kepala permintaan lebih besar dari 16 KiB.',
    'The request headers are larger than 16 KiB.',
  ),
  'request.timeout': say('Permintaan tidak selesai tepat waktu.', 'The request was not completed in time.'),
  'request.method': say(
    'Alamat ini tidak melayani metode itu; lihat kepala Allow.',
    'This address does not serve that method; see the Allow header.',
  ),
  'request.too-large': say(
    'Isi permintaan terlalu besar: JSON paling banyak 64 KiB, berkas baris (NDJSON, CSV) 16 MiB.',
    'The body is too large: at most 64 KiB of JSON, or 16 MiB of rows (NDJSON, CSV).',
  ),
  'request.media-type': say('Kirim application/json.', 'Send application/json.'),
  'request.refused': say('Permintaan ditolak.', 'The request is refused.'),
  'not-found': say(
    'Tidak ada di alamat ini, atau tidak terlihat oleh Anda.',
    'There is nothing at this address, or nothing you may see.',
  ),
  'auth.missing': say(
    'Masuk dahulu: kirim Authorization: Bearer <token>.',
    'Sign in first: send Authorization: Bearer <token>.',
  ),
  'auth.invalid': say(
    'Token tidak sah atau kedaluwarsa. Minta token baru.',
    'The token does not hold or has expired. Ask for a new one.',
  ),
  'auth.unavailable': say(
    'Kunci penerbit token sedang tidak terjangkau. Coba lagi.',
    "The token issuer's keys cannot be reached now. Try again.",
  ),
  'access.role': say('Peran Anda tidak mencakup tindakan ini.', 'Your role does not cover this.'),
  'access.agency': say('Instansi ini di luar kewenangan Anda.', 'This agency is outside your scope.'),
  'idempotency.key-missing': say(
    'Kirim kepala Idempotency-Key, satu per perintah, misalnya sebuah UUID.',
    'Send the header Idempotency-Key, one a command, such as a UUID.',
  ),
  'idempotency.key-invalid': say(
    'Idempotency-Key terdiri atas 1–128 karakter A–Z a–z 0–9 . _ : -.',
    'Idempotency-Key is 1–128 characters of A–Z a–z 0–9 . _ : -.',
  ),
  command_mismatch: say(
    'Idempotency-Key ini sudah dipakai untuk permintaan lain. Pakai kunci baru.',
    'This Idempotency-Key was used for another request. Use a new one.',
  ),
  'command.in-flight': say(
    'Perintah dengan kunci ini masih diproses. Ulangi sebentar lagi.',
    'The command with this key is still being handled. Repeat it shortly.',
  ),
  'precondition.missing': say(
    'Kirim If-Match: "<revisi>", ETag dari jawaban terakhir.',
    'Send If-Match: "<revision>", the ETag of the last answer.',
  ),
  'precondition.invalid': say(
    'If-Match harus berbentuk "<revisi>" (dengan tanda kutip); rute pembuatan hanya menerima If-None-Match: *.',
    'If-Match must read "<revision>", in quotes; a creating route accepts If-None-Match: * only.',
  ),
  'precondition.failed': say(
    'Sudah berubah sejak dibaca (currentRevision). Baca lagi, lalu putuskan.',
    'It has changed since it was read (currentRevision). Read again, then decide.',
  ),
  'stream.conflict': say(
    'Petugas lain mencatat pada saat yang sama. Ulangi dengan kunci yang sama.',
    'Another officer recorded at the same time. Repeat with the same key.',
  ),
  'append.too-large': say(
    'Keputusan ini lebih besar dari batas satu pencatatan.',
    'This decision is larger than one recording may be.',
  ),
  'append.invalid': say('Nama atau isi tidak dapat dicatat.', 'The name or the content cannot be recorded.'),
  'outcome.unknown': say(
    'Belum pasti apakah sudah tercatat. Ulangi dengan Idempotency-Key yang sama.',
    'It is not certain whether it was recorded. Repeat with the same Idempotency-Key.',
  ),
  'store.unavailable': say(
    'Penyimpanan sedang tidak tersedia; tidak ada yang tercatat. Ulangi dengan kunci yang sama.',
    'The store is not available; nothing was recorded. Repeat with the same key.',
  ),
  'keys.unavailable': say(
    'Kunci data tersegel sedang tidak tersedia; tidak ada yang tercatat. Beri tahu pengelola layanan.',
    'The keys of sealed data are not available; nothing was recorded. Tell who operates the service.',
  ),
  'read.behind': say(
    'Data baca belum sampai pada minPosition. Coba lagi sebentar lagi.',
    'The read model has not reached minPosition. Try again shortly.',
  ),
  'service.unavailable': say(
    'Layanan sedang berhenti atau kelebihan beban. Coba lagi.',
    'The service is stopping or overloaded. Try again.',
  ),
  'position.invalid': say('minPosition bukan posisi buku besar.', 'minPosition is not a ledger position.'),
  'position.beyond': say(
    'Belum ada yang tercatat pada minPosition itu.',
    'Nothing was recorded at that minPosition yet.',
  ),
  'known-at.revision': say(
    'Jawaban ini terdiri atas beberapa aliran: knownAt tidak dapat berupa rev:<n>.',
    'This answer is made of several streams: knownAt cannot be rev:<n>.',
  ),
  'known-at.invalid': say(
    'knownAt harus saat RFC 3339 (2024-03-26T09:00:00+07:00), tanggal (2024-03-26), rev:<n>, atau pos:<posisi>.',
    'knownAt must be an RFC 3339 instant (2024-03-26T09:00:00+07:00), a date (2024-03-26), rev:<n> or pos:<position>.',
  ),
  'cursor.invalid': say(
    'Kursor tidak dikenal; mulai lagi dari halaman pertama.',
    'The cursor is not known; begin again at the first page.',
  ),
  internal: say(
    'Kesalahan di pihak kami. Laporkan dengan nomor permintaan (instance).',
    'A fault on our side. Report it with the request number (instance).',
  ),
};
