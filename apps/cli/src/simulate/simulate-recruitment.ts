import { ServiceRefusal, type ApiClient } from '../api-client.js';
import { announceVacancies } from './announcing.js';
import { hearObjections, takeApplications, verify } from './applying.js';
import { daysFrom, instantOn } from './days-of-round.js';
import { announceResults, cancelPass, hearFinalObjection, issueNumbers } from './finishing.js';
import { isEligible } from './planned-applicant.js';
import { RoundAtWork } from './round-at-work.js';
import type { RoundClock } from './round-clock.js';
import { planRound, type RoundSize } from './round-plan.js';
import { SimulatedService } from './simulated-service.js';
import { holdSkb, holdSkd } from './testing.js';

/** A round to simulate. */
export interface SimulatedRound extends RoundSize {
  /** Slug of an invented agency: `kota-contoh-` and a word. */
  readonly agency: string;
}

/** What a simulation came to. */
export interface SimulationResult {
  readonly agencyId: string;
  readonly roundId: string;
  readonly year: number;
  readonly formations: readonly {
    readonly formationId: string;
    readonly postTitle: string;
    readonly seats: number;
  }[];
  readonly seats: number;
  readonly applicants: number;
  /** Who met the requirements in the end. */
  readonly eligible: number;
  readonly objections: { readonly accepted: number; readonly rejected: number; readonly late: number };
  readonly passed: number;
  readonly cancelled: number;
  /** Single commands and rows that were recorded. */
  readonly recorded: number;
  readonly seconds: number;
}

/**
 * Drives a whole round through the HTTP interface of a service: from the opening to the numbers of civil servants. The same seed in
 * an empty store gives the same public data, but for ids that are random. A round that was cut short is taken up again by the same
 * person from the same beginning: what stands answers as a repeat.
 * @param clock where its days come from
 * @throws CommandFailure where the clock cannot be read, or the service refuses
 */
export async function simulateRecruitment(
  api: ApiClient,
  round: SimulatedRound,
  clock: RoundClock,
  say: (line: string) => void,
): Promise<SimulationResult> {
  const started = performance.now();
  const service = new SimulatedService(api);
  const days = daysFrom(await clock.now());
  const agencyName = nameOf(round.agency);
  const plan = planRound(round, days, agencyName);
  await clock.set(instantOn(days.decree));
  await register(service, round.agency, agencyName);
  const work = new RoundAtWork(service, clock, days, plan, say);
  await announceVacancies(work, round.agency);
  await takeApplications(work);
  await verify(work);
  await hearObjections(work);
  await holdSkd(work);
  const results = await announceResults(work, await holdSkb(work));
  const finalObjections = await hearFinalObjection(work, results);
  const cancelled = await cancelPass(work, results);
  const passed = await issueNumbers(work, results);
  const outcomes = (one: string): number =>
    plan.applicants.filter(({ objection }) => objection?.outcome === one).length;
  return {
    agencyId: round.agency,
    roundId: work.roundId,
    year: days.year,
    formations: work.formations.map(({ formationId, post: { postTitle, seats } }) => ({
      formationId,
      postTitle,
      seats,
    })),
    seats: round.seats,
    applicants: plan.applicants.length,
    eligible: plan.applicants.filter(isEligible).length,
    objections: {
      accepted: outcomes('accepted'),
      rejected: outcomes('rejected') + finalObjections + cancelled,
      late: outcomes('late'),
    },
    passed,
    cancelled,
    recorded: service.recorded,
    seconds: (performance.now() - started) / 1000,
  };
}

/** `kota-contoh-a` is "Pemerintah Kota Contoh A". */
const nameOf = (agency: string): string =>
  `Pemerintah ${agency
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')}`;

async function register(service: SimulatedService, slug: string, name: string): Promise<void> {
  try {
    await service.record('/v1/organisation/agencies', { slug, name });
  } catch (error) {
    // it is in the register already: of the sample, or of an earlier simulation
    if (!(error instanceof ServiceRefusal) || error.problem.code !== 'agency.already-registered') throw error;
  }
}
