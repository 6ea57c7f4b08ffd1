import { isLower } from '#contexts/organisation';
import { decidedOn, recordedOn, textIn, type KnownDecision } from '../folding/matters.js';
import { ofDecision, parametersOf, type Flag, type FlagFacts } from './flag.js';

const FLAG = 'flag.demotion-no-basis';
const RULE = 'assignment.demotion-basis';

/** Somebody was given a lower post, and no rating or punishment is cited that stood on the day of the decree. */
export const demotionNoBasis: Flag = {
  flag: FLAG,
  needs: ['posts'],
  follows: ['bases'],
  definition: {
    id: 'Demosi, atau jabatan yang lebih rendah, tanpa penilaian atau hukuman disiplin yang berlaku pada tanggal SK.',
    en: 'A demotion, or a lower post, that cites no rating and no punishment alive on the day of the decree.',
  },
  innocent: {
    id: 'Pegawai dapat meminta sendiri; dasar keputusan dapat belum dicatat.',
    en: 'The person may have asked for it; the decision it rests on may not be recorded yet.',
  },
  raise(facts, rulebook) {
    const created = new Map(
      facts.posts.filter(({ type }) => type === 'PostCreated').map((one) => [textIn(one, 'postId'), one]),
    );
    const heightOf = (postId: string) =>
      created.get(postId)?.data as Parameters<typeof isLower>[0] | undefined;
    const goesDown = (one: KnownDecision): boolean => {
      const [to, from] = [heightOf(textIn(one, 'toPostId')), heightOf(textIn(one, 'fromPostId'))];
      return to !== undefined && from !== undefined && isLower(to, from);
    };
    return facts.posts
      .filter(({ type, data }) => type === 'PostAssigned' && data['assignmentKind'] !== 'placement')
      .filter((one) => textIn(one, 'assignmentKind') === 'demosi' || goesDown(one))
      .flatMap((one) => {
        const rule = rulebook.inForce<{ readonly contexts: readonly string[] }>(RULE, decidedOn(one));
        if (!rule || hasBasis(one, rule.values.contexts, facts)) return [];
        const ruleset = parametersOf(rulebook, FLAG, decidedOn(one));
        const values = { assignmentKind: textIn(one, 'assignmentKind') };
        return [ofDecision(one, [ruleset, rule], recordedOn(one), values)];
      });
  },
};

interface Cited {
  readonly kind: string;
  readonly decisionId: string;
}

/** Whether a decision of these contexts is cited that stood then. Of a basis that was erased, its kind is known alone. */
function hasBasis(one: KnownDecision, contexts: readonly string[], { basisDeadFrom }: FlagFacts): boolean {
  const counts = (kind: string): boolean => contexts.includes(kind.split('.')[0]!);
  const cited = one.data['basis'] as readonly Cited[] | undefined;
  if (!cited) return ((one.data['basisKinds'] ?? []) as readonly string[]).some(counts);
  return cited.some(({ kind, decisionId }) => {
    const deadFrom = basisDeadFrom(decisionId);
    return counts(kind) && (deadFrom === null || decidedOn(one) < deadFrom);
  });
}
