import { electionBreaches, type PostCreated } from '#contexts/organisation';
import { decidedOn, recordedOn, textIn, type KnownDecision } from '../folding/matters.js';
import type { KeptFact } from '../projection/flag-matter.entity.js';
import { ofDecision, parametersOf, type Flag } from './flag.js';

const FLAG = 'flag.election-lock';
const RULE = 'assignment.election-lock';

/** Any day of an assignment falls into a lock before an election, and the Home Minister's letter is not on file. */
export const electionLock: Flag = {
  flag: FLAG,
  needs: ['posts'],
  definition: {
    id: 'Tanggal SK, TMT, atau pelantikan jatuh dalam masa larangan pemilihan, tanpa izin Mendagri pada berkas.',
    en: 'Decree, first day or inauguration fall into an election lock, and no letter of the Home Minister is on file.',
  },
  innocent: {
    id: 'Izin dapat ada tetapi belum dicatat; batas akhir masa larangan belum terkonfirmasi.',
    en: 'The letter may exist and not be recorded; the last day of the lock is unconfirmed.',
  },
  raise({ posts }, rulebook) {
    const created = new Map(
      posts.filter(({ type }) => type === 'PostCreated').map((one) => [textIn(one, 'postId'), one]),
    );
    return posts
      .filter(({ type, data }) => type === 'PostAssigned' && data['assignmentKind'] !== 'placement')
      .flatMap((one) => {
        const post = created.get(textIn(one, 'toPostId'))?.data as PostCreated['data'] | undefined;
        const judged = { days: daysOf(one), consent: consentOf(one), decidedOn: decidedOn(one) };
        const breach = electionBreaches(judged, post ?? null, rulebook).find(({ rule }) => rule === RULE);
        const rule = breach && rulebook.byVersion(breach.version);
        if (!breach || !rule) return [];
        const rules = [parametersOf(rulebook, FLAG, decidedOn(one)), rule] as const;
        return [ofDecision(one, rules, recordedOn(one), { ...breach.values })];
      });
  },
};

const inaugurationsOf = ({ acts }: KnownDecision): readonly KeptFact[] =>
  acts.filter(({ type }) => type === 'OfficialInaugurated');

const daysOf = (one: KnownDecision): (readonly [string | null, string])[] => [
  ...['decidedOn', 'effectiveFrom', 'inauguratedOn'].map(
    (field) => [textIn(one, field) || null, field] as const,
  ),
  ...inaugurationsOf(one).map(
    ({ data }) => [(data['date'] ?? null) as string | null, 'inauguration'] as const,
  ),
];

const consentOf = (one: KnownDecision): object | null =>
  [one, ...inaugurationsOf(one)].map(({ data }) => data['electionConsent'] ?? null).find(Boolean) ?? null;
