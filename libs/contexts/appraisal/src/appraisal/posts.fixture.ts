import { addDays } from '#app/kernel';
import { PostRegister, type PostHolder, type PostOn } from '#app/platform';

/** A stretch of days in a post: from, and the last day, or null. */
interface Held {
  readonly personRef: string;
  readonly from: string;
  readonly to: string | null;
}

interface FakePost {
  readonly superiorPostId: string | null;
  readonly held: readonly Held[];
}

let events = 0;
const eventId = (): string => `00000000-0000-4000-8000-${String((events += 1)).padStart(12, '0')}`;

/** A register of invented posts. What is not in it, it does not know. */
export class FakePosts extends PostRegister {
  /** Posts asked for, with the day. */
  readonly asked: string[] = [];

  constructor(private readonly posts: Readonly<Record<string, FakePost>> = {}) {
    super();
  }

  postOn(postId: string, day: string): Promise<PostOn | undefined> {
    this.asked.push(`${postId} ${day}`);
    const post = this.posts[postId];
    return Promise.resolve(post && shown(postId, post, day));
  }
}

function shown(postId: string, { superiorPostId, held }: FakePost, day: string): PostOn {
  const now = held.find(({ from, to }) => from <= day && day <= (to ?? '9999'));
  const holder: PostHolder | null = now
    ? { personRef: now.personRef, since: now.from, decisionId: `in-${postId}`, eventId: eventId() }
    : null;
  return {
    postId,
    agencyId: 'kota-contoh-a',
    unitId: 'dinas-kesehatan',
    title: postId,
    level: 'pelaksana',
    echelon: null,
    functionalLevel: null,
    headsUnit: false,
    superiorPostId,
    abolishedFrom: null,
    holder,
    acting: null,
    eventId: eventId(),
  };
}

/** Day on which the head of the section moved; somebody else came. */
export const MOVED_ON = '2025-07-01';

/** Analyst under a head of section under a head of department; the head of section changes on the first of July. */
export const section = {
  'analis-1': { superiorPostId: 'kasi-1', held: [{ personRef: 'p-contoh-a', from: '2020-01-01', to: null }] },
  'kasi-1': {
    superiorPostId: 'kadis',
    held: [
      { personRef: 'p-kasi-lama', from: '2020-01-01', to: addDays(MOVED_ON, -1) },
      { personRef: 'p-kasi-baru', from: MOVED_ON, to: null },
    ],
  },
  'kasi-2': {
    superiorPostId: 'kadis',
    held: [{ personRef: 'p-kasi-lama', from: MOVED_ON, to: null }],
  },
  kadis: { superiorPostId: null, held: [{ personRef: 'p-kadis', from: '2020-01-01', to: null }] },
} as const;
