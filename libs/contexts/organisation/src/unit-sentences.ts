import type { Sentences } from '#app/platform';

/** What the refusals about units say. */
export const unitSentences: Sentences = {
  'unit.unknown': { id: 'Unit itu tidak tercatat.', en: 'That unit is not recorded.' },
  'unit.exists': { id: 'Unit ini sudah dibentuk.', en: 'This unit has been established already.' },
  'unit.ended': { id: 'Unit itu berakhir dengan {regulation}.', en: 'That unit ended by {regulation}.' },
  'unit.not-yet': { id: 'Unit itu belum ada pada {day}.', en: 'That unit is not there yet on {day}.' },
  'unit.same': { id: 'Unit tidak digabung ke dirinya.', en: 'A unit is not merged into itself.' },
  'unit.in-use': {
    id: 'Masih ada {units} unit dan {posts} jabatan di bawahnya.',
    en: 'What still stands under it: units {units}, posts {posts}.',
  },
  'unit.in-use#next': {
    id: 'Hapus atau pindahkan semuanya lebih dahulu.',
    en: 'Abolish or move them first.',
  },
};
