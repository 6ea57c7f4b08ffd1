import { ApiProperty } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';

/** Where to look next. */
export class RecordedLinks {
  @ApiProperty({
    type: String,
    description: 'Events of the stream, for inspectors.',
    example: '/v1/streams/promotion.rankPromotion-6d1f…/events',
  })
  self: string;

  @ApiProperty({
    type: String,
    required: false,
    description: 'The decision as it is known.',
    example: '/v1/decisions/0qGm5hQp2cXn1b8uR7sVwA',
  })
  decision?: string;

  @ApiProperty({
    type: String,
    required: false,
    description: 'Its page for the public, once published; absent where nothing of it is ever published.',
    example: '/keputusan/0qGm5hQp2cXn1b8uR7sVwA',
  })
  page?: string;
}

/** What a recorded decision answers. */
export class RecordedAnswer {
  @ApiProperty({
    type: String,
    description: 'Key of the stream: the id in the paths of later decisions about it.',
  })
  id: string;

  @ApiProperty({ type: String, example: 'promotion.rankPromotion-6d1f9d5e-0e8c-5a52-8a34-1f4f6f0a8d11' })
  stream: string;

  @ApiProperty({
    type: String,
    description: 'Revision of the stream, 0-based; the value of the ETag.',
    example: '0',
  })
  revision: string;

  @ApiProperty({
    type: String,
    description: 'Place in the ledger; opaque, ordered as text.',
    example: '0000000000000041877',
  })
  position: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Public id of the decision, where one was made.',
  })
  decisionId: string | null;

  @ApiProperty({ type: [String] })
  eventIds: string[];

  @ApiProperty({ type: RecordedLinks })
  links: RecordedLinks;
}

/**
 * The answer to a command, from what was recorded; a repeat makes the same one.
 * @param paged event types whose facts get a page for the public
 */
export function recordedAnswerOf(recording: Recording, paged: ReadonlySet<string>): RecordedAnswer {
  const decision = recording.events.find((event) => event.decisionId !== null);
  const decisionId = decision?.decisionId ?? null;
  const links: RecordedLinks = { self: `/v1/streams/${recording.stream}/events` };
  if (decision) {
    links.decision = `/v1/decisions/${decisionId}`;
    if (paged.has(decision.type)) links.page = `/keputusan/${decisionId}`;
  }
  return {
    id: recording.key,
    stream: recording.stream,
    revision: String(recording.revision),
    position: recording.position,
    decisionId,
    eventIds: recording.events.map((event) => event.eventId),
    links,
  };
}

/** When a decision route answers which problem. */
export const PROBLEM_ANSWER: Readonly<Record<number, string>> = {
  400: 'The request is malformed: JSON, a field, Idempotency-Key or a precondition.',
  401: 'No token, or one that does not hold.',
  403: 'The role or the agency does not fit.',
  404: 'Absent, or not visible to this caller.',
  409: 'The same key is in flight, or what was asked for is taken.',
  412: 'If-Match names another revision; `currentRevision` says which.',
  413: 'Too large.',
  415: 'Not JSON.',
  422: 'A rule refuses, or the key was used for another request.',
  428: 'If-Match is missing.',
  503: 'Not now; repeat with the same key.',
};
