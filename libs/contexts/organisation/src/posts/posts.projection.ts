import type { Projection, RecordedFact, Rows } from '#app/platform';
import { BatchDecisionRow, PostRow } from './post.entity.js';

/** Which posts there are, by unit, and which decisions make a batch of moves. Nothing of a person is in it. */
export const postsProjection: Projection = {
  name: 'posts',
  version: 1,
  categories: ['organisation.post'],
  entities: [PostRow, BatchDecisionRow],
  async apply(fact: RecordedFact, rows: Rows): Promise<void> {
    const { type, data, key: postId, agencyId, position } = fact;
    const { batchId, decisionId } = data as { batchId?: string | null; decisionId?: string };
    if (batchId && decisionId !== undefined)
      rows.save(BatchDecisionRow, { position, batchId, decisionId, postId, agencyId, type });
    if (type === 'PostCreated') {
      const { unitId, headsUnit } = data as { unitId: string; headsUnit: boolean };
      rows.save(PostRow, { postId, unitId, agencyId, decisionId: decisionId!, headsUnit, position });
    }
    if (type === 'DecisionCorrected') await corrected(fact, rows);
  },
};

/** A post that is said to head its unit only by a correction is found as well; its stream says since when it does. */
async function corrected({ key, data }: RecordedFact, rows: Rows): Promise<void> {
  const { refDecisionId, corrections } = data as {
    refDecisionId: string;
    corrections: readonly { readonly field: string; readonly to: unknown }[];
  };
  const heads = corrections.some(({ field, to }) => field === 'headsUnit' && to === true);
  const row = heads ? await rows.find(PostRow, key) : undefined;
  if (row?.decisionId === refDecisionId) rows.save(PostRow, { ...row, headsUnit: true });
}
