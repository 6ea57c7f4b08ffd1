import { ApiProperty } from '@nestjs/swagger';
import type { Finding, Rulebook, WorkingCalendar } from '#app/kernel';
import { selectionStatus, type LivingSelection } from '../selection/selection.js';
import { warningsOf } from '../selection/warnings.js';

class Ranked {
  @ApiProperty({ type: Number, example: 1 })
  rank: number;

  @ApiProperty({ type: String, example: 'K-01' })
  candidateNo: string;
}

class Cited {
  @ApiProperty({ type: String, example: 'selection.notice' })
  rule: string;

  @ApiProperty({ type: String, example: 'selection.notice@2019-01-01' })
  version: string;
}

/** An open selection as officers and inspectors see it. */
export class SelectionAnswer {
  @ApiProperty({ type: String })
  selectionId: string;

  @ApiProperty({ type: String, description: 'Of the stream, for If-Match.', example: '4' })
  revision: string;

  @ApiProperty({ enum: ['open', 'shortlisted', 'closed'] })
  status: string;

  @ApiProperty({ type: String })
  postId: string;

  @ApiProperty({ type: String })
  postTitle: string;

  @ApiProperty({ type: [String], description: 'Numbers of who was admitted.', example: ['K-01'] })
  candidates: string[];

  @ApiProperty({ type: [Ranked], description: 'Empty: not submitted yet.' })
  shortlist: Ranked[];

  @ApiProperty({
    type: [Cited],
    description: 'Rules that its decisions alive and its scores were recorded against, each once.',
  })
  findings: Cited[];

  @ApiProperty({ type: [Cited], description: 'Rules that it does not keep and that block nothing.' })
  warnings: Cited[];
}

/** @param living a selection that is open or was */
export const selectionAnswer = (
  selectionId: string,
  { state, entries }: LivingSelection,
  revision: bigint,
  rulebook: Rulebook,
  calendar: WorkingCalendar,
): SelectionAnswer => ({
  selectionId,
  revision: String(revision),
  status: selectionStatus(state),
  postId: state.opened!.postId,
  postTitle: state.opened!.postTitle,
  candidates: state.candidates.map(({ candidateNo }) => candidateNo),
  shortlist: (state.shortlist?.shortlist ?? []).map(({ rank, candidateNo }) => ({ rank, candidateNo })),
  findings: findingsOf(entries),
  warnings: warningsOf(state, rulebook, calendar),
});

function findingsOf(entries: LivingSelection['entries']): Finding[] {
  const found = entries.flatMap(({ corrected: { data }, death }) =>
    death || !('findings' in data) ? [] : data.findings,
  );
  return [...new Map(found.map((one) => [one.version, one])).values()];
}
