import { headlineOf } from '#app/decision-life';
import type { Publication } from '#app/platform';

const ofUnit = { unitName: { of: 'unitId', among: 'unitId' } };
const ofSelection = { postTitle: { of: 'selectionId', among: 'selectionId' }, ...ofUnit };

/**
 * What the public sees of an open selection, at once. Of candidates nothing is told until the shortlist, and then their numbers and
 * how many there were; a name only by a recorded basis, which is no value of these facts.
 */
export const publication: Publication = {
  JptSelectionOpened: {
    kind: { id: 'Seleksi terbuka', en: 'Open selection' },
    delayDays: 0,
    fields: [
      'selectionId',
      'postId',
      'unitId',
      'postTitle',
      'panel',
      'weights',
      'permits',
      'noticeFrom',
      'noticeUntil',
      'status',
    ],
    headline: headlineOf(
      '{agencyName} membuka seleksi terbuka {postTitle}',
      '{agencyName} opened a selection for {postTitle}',
    ),
    names: { of: 'selectionId', as: 'postTitle' },
    shows: ofUnit,
  },
  ShortlistSubmitted: {
    kind: { id: 'Tiga besar', en: 'Shortlist' },
    delayDays: 0,
    fields: ['selectionId', 'postId', 'unitId', 'shortlist', 'candidates', 'status'],
    headline: headlineOf(
      'Panitia seleksi {agencyName} mengajukan yang terbaik dari {candidates} peserta untuk {postTitle}',
      'The panel of {agencyName} submitted the best of {candidates} candidates for {postTitle}',
    ),
    shows: ofSelection,
  },
  SelectionClosed: {
    kind: { id: 'Seleksi ditutup', en: 'Selection closed' },
    delayDays: 0,
    fields: ['selectionId', 'postId', 'unitId', 'status'],
    headline: headlineOf(
      '{agencyName} menutup seleksi terbuka {postTitle} tanpa memilih',
      '{agencyName} closed the selection for {postTitle} without choosing',
    ),
    shows: ofSelection,
  },
};
