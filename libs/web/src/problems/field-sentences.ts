import type { Sentence, Sentences } from '#app/platform';

const say = (id: string, en: string): Sentence => ({ id, en });

/** What can be wrong with a field: `field.<constraint>`; {1}, {2} are the constraint's limits. Values are never shown. */
export const fieldSentences: Sentences = {
  'field.invalid': say('Tidak sah.', 'Not valid.'),
  'field.missing': say('Wajib diisi.', 'Required.'),
  'field.unknown': say('Tidak dikenal di sini.', 'Not known here.'),
  'field.object': say('Harus objek.', 'Must be an object.'),
  'field.array': say('Harus larik.', 'Must be an array.'),
  'field.text': say('Harus teks.', 'Must be text.'),
  'field.integer': say('Harus bilangan bulat.', 'Must be a whole number.'),
  'field.boolean': say('Harus true atau false.', 'Must be true or false.'),
  'field.one-of': say('Harus salah satu dari: {1}.', 'Must be one of: {1}.'),
  'field.length': say(
    'Panjang teks harus {1} sampai {2} karakter, tidak hanya spasi.',
    'Must be {1} to {2} characters long, not only blanks.',
  ),
  'field.too-long': say('Paling banyak {1} karakter.', 'At most {1} characters.'),
  'field.too-short': say('Paling sedikit {1} karakter.', 'At least {1} characters.'),
  'field.pattern': say('Harus cocok dengan {1}.', 'Must match {1}.'),
  'field.minimum': say('Paling kecil {1}.', 'At least {1}.'),
  'field.maximum': say('Paling besar {1}.', 'At most {1}.'),
  'field.too-many': say('Paling banyak {1} isi.', 'At most {1} items.'),
  'field.too-few': say('Paling sedikit {1} isi.', 'At least {1} items.'),
  'field.repeated': say('Isi tidak boleh berulang.', 'Items must not repeat.'),
  'field.date': say('Harus tanggal yang ada, YYYY-MM-DD.', 'Must be a day that exists, YYYY-MM-DD.'),
  'field.instant': say(
    'Harus saat yang ada menurut RFC 3339, dengan detik dan zona waktu.',
    'Must be an instant that exists, RFC 3339 with seconds and an offset.',
  ),
  'field.uuid': say('Harus UUID.', 'Must be a UUID.'),
  'field.decimal': say('Harus angka, misalnya 3.45.', 'Must be a number, such as 3.45.'),
};

/** class-validator's constraint → our code; others say `field.invalid`. */
export const codeOfConstraint: Readonly<Record<string, string>> = {
  whitelistValidation: 'field.unknown',
  isDefined: 'field.missing',
  isNotEmpty: 'field.missing',
  isNotEmptyObject: 'field.missing',
  nestedValidation: 'field.object',
  isObject: 'field.object',
  isArray: 'field.array',
  isString: 'field.text',
  isInt: 'field.integer',
  isNumber: 'field.integer',
  isBoolean: 'field.boolean',
  isIn: 'field.one-of',
  isEnum: 'field.one-of',
  isLength: 'field.length',
  maxLength: 'field.too-long',
  minLength: 'field.too-short',
  matches: 'field.pattern',
  min: 'field.minimum',
  max: 'field.maximum',
  isPositive: 'field.invalid',
  arrayMaxSize: 'field.too-many',
  arrayMinSize: 'field.too-few',
  arrayNotEmpty: 'field.missing',
  arrayUnique: 'field.repeated',
  isCivilDate: 'field.date',
  isDateString: 'field.date',
  isInstant: 'field.instant',
  isUuid: 'field.uuid',
};
