import type { RecordedFact } from '#app/platform';

/** What a summary says in public. */
export interface SummaryValues {
  readonly orgPredicate: string;
  readonly table: Readonly<Record<string, string>> | null;
  readonly total: number | null;
  readonly objectionsFiled: string | null;
  readonly objectionsChanged: string | null;
  readonly coveragePercent: number | null;
}

/** One publication of a summary. */
export interface SummaryVersion extends SummaryValues {
  readonly decisionId: string;
  readonly decidedOn: string;
  readonly skNumber: string | null;
  /** True once it was revoked or annulled. */
  readonly ended: boolean;
}

/** What is copied of a publication; nothing else of it is kept. */
const VALUES = [
  'orgPredicate',
  'table',
  'total',
  'objectionsFiled',
  'objectionsChanged',
  'coveragePercent',
  'decisionId',
  'decidedOn',
  'skNumber',
] as const;

/** The versions after one more fact; as corrected, and those that fell marked as ended. */
export function versionsAfter(
  before: readonly SummaryVersion[],
  { type, data }: Pick<RecordedFact, 'type' | 'data'>,
): SummaryVersion[] {
  if (type === 'AppraisalSummaryPublished') {
    const values = Object.fromEntries(VALUES.map((name) => [name, data[name] ?? null]));
    return [...before, { ...values, ended: false } as unknown as SummaryVersion];
  }
  return before.map((version) =>
    version.decisionId === data['refDecisionId'] ? touched(version, type, data) : version,
  );
}

function touched(
  version: SummaryVersion,
  type: string,
  data: Readonly<Record<string, unknown>>,
): SummaryVersion {
  switch (type) {
    case 'DecisionCorrected': {
      const changes = data['corrections'] as readonly { readonly field: string; readonly to: unknown }[];
      const known = changes.filter(({ field }) => VALUES.some((name) => name === field));
      return { ...version, ...Object.fromEntries(known.map(({ field, to }) => [field, to])) };
    }
    case 'DecisionRevoked':
    case 'DecisionAnnulledByAuthority':
      return { ...version, ended: true };
    default:
      return version;
  }
}

/** The version that stands: the last that did not fall; undefined: none does. */
export const standing = (versions: readonly SummaryVersion[]): SummaryVersion | undefined =>
  versions.findLast(({ ended }) => !ended);
