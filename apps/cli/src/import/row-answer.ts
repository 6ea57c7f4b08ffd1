/** What the service says of one row. */
export interface RowAnswer {
  readonly line: number;
  readonly status: 'recorded' | 'already' | 'refused';
  readonly code?: string;
  readonly pointer?: string;
  readonly detail?: string;
}
