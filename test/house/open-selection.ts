import { admitCandidateExample } from '../../libs/contexts/selection/src/selection/admit-candidate/admit-candidate.example.js';
import { openSelectionExample } from '../../libs/contexts/selection/src/selection/open-selection/open-selection.example.js';
import type { Recorded } from './client.js';
import { decidedOn, type Town } from './town.js';

export const SELECTIONS = '/v1/selection/selections';
const PARTS = ['paper', 'assessment-centre', 'interview', 'track-record'] as const;

/** An open selection of an invented town, met over HTTP; its clock is the town's. */
export class OpenSelection {
  private constructor(
    readonly town: Town,
    readonly id: string,
    private revision: string,
  ) {}

  /** Opened on a day, which is also the first day of its notice. */
  static async opened(town: Town, place: { unitId: string; postId: string }, day: string, more: object = {}) {
    const body = { ...openSelectionExample, ...place, ...decidedOn(day), noticeFrom: day, ...more };
    const { id, revision } = await town.officer.record(SELECTIONS, body);
    return new OpenSelection(town, id, revision);
  }

  /** Somebody admitted on a day, with the same score in every part. */
  async candidate(candidateNo: string, personRef: string, day: string, score: string): Promise<void> {
    const { skNumber: _, ...decided } = decidedOn(day);
    void _;
    await this.record('admit-candidate', { ...admitCandidateExample, candidateNo, personRef, ...decided });
    for (const part of PARTS)
      await this.record('score', { candidateNo, part, memberNo: 'pansel-1', score, scoredOn: day });
  }

  async record(verb: string, body: object): Promise<Recorded> {
    const sending = { revision: this.revision };
    const recorded = await this.town.officer.record(`${SELECTIONS}/${this.id}/${verb}`, body, sending);
    this.revision = recorded.revision;
    return recorded;
  }

  /** Sends what may be refused. */
  send(verb: string, body: object) {
    return this.town.officer.post(`${SELECTIONS}/${this.id}/${verb}`, body, { revision: this.revision });
  }
}
