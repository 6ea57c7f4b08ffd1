import type { DecisionDto } from '#app/decision-life-http';
import type { AssigneeDto } from './move.dto.js';

/** One person's move, as stated: into a post, out of one, or from one to the other. */
export interface Move {
  readonly personRef: string;
  /** Null: no post is left. */
  readonly fromPostId: string | null;
  /** Null: no post is given ("non-job"). */
  readonly toPostId: string | null;
  readonly stated: Omit<AssigneeDto, 'personRef' | 'fromPostId' | 'assignmentKind'> & {
    /** Left out where no post is given. */
    readonly assignmentKind?: AssigneeDto['assignmentKind'];
  };
  /** The batch that joins the vacancy and the assignment; null: there is no vacancy. */
  readonly batchId: string | null;
}

/** The decision of a move as stated, in its batch. */
export const decisionIn = ({ stated, batchId }: Move): DecisionDto => ({
  ...stated,
  ...(batchId !== null && { batchId }),
});
