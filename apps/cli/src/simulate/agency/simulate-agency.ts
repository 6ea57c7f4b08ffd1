import { ServiceRefusal, type ApiClient } from '../../api-client.js';
import { CommandFailure, EXIT } from '../../exit.js';
import { instantOn } from '../days-of-round.js';
import { Drawn } from '../drawn.js';
import type { RoundClock } from '../round-clock.js';
import { SimulatedService } from '../simulated-service.js';
import { AgencyAtWork, type Step, type Tally } from './agency-at-work.js';
import { ELECTION_YEAR, firstYearOf, type AgencySize } from './agency-size.js';
import { appraisalSteps } from './appraising.js';
import { planCity } from './city-plan.js';
import { endingSteps } from './ending.js';
import { foundingSteps } from './founding.js';
import { Staffing } from './invented-staff.js';
import { keyOf, type Irregularity } from './irregularity.js';
import { movingSteps } from './moving.js';
import { plantedMoveSteps } from './planted-moves.js';
import { plantedPromotionSteps } from './planted-promotions.js';
import { plantedRatingSteps } from './planted-ratings.js';
import { promotionSteps } from './promoting.js';
import { RatedApart } from './rated-apart.js';
import { selectionSteps, Selections } from './selecting.js';

/** What a simulation of a personnel life came to. */
export interface AgencyResult extends AgencySize {
  readonly firstYear: number;
  /** Units that somebody heads, and everybody's reference, for questions. */
  readonly unitIds: readonly string[];
  readonly personRefs: readonly string[];
  readonly posts: number;
  readonly tally: Tally;
  /** Single commands, moves and rows that were recorded. */
  readonly recorded: number;
  readonly seconds: number;
  readonly planted: readonly Irregularity[];
  /** Content of the key file. */
  readonly key: string;
}

/**
 * Drives years of an invented city's personnel life through the HTTP interface of a service. The same seed and size in an empty
 * store, by the same person, give the same domain facts and the same key file, but for ids of decisions, which are random. One
 * that was cut short is taken up by running it again: what stands answers as a repeat.
 * @param clock where its days come from
 * @param say gets a line for each step
 * @throws CommandFailure where the clock stands too late, the agency is of another simulation, or the service refuses
 */
export async function simulateAgency(
  api: ApiClient,
  size: AgencySize,
  clock: RoundClock,
  say: (line: string) => void,
): Promise<AgencyResult> {
  const started = performance.now();
  const service = new SimulatedService(api);
  const firstYear = firstYearOf(size);
  const now = await clock.now();
  await register(service, size, clock, now);
  const plan = planCity(size.employees);
  const drawn = new Drawn(size.seed);
  const city = { agencyId: size.agency, units: plan.units, posts: plan.posts, officials: [] };
  const staffing = new Staffing(drawn, size.agency.slice('kota-contoh-'.length), firstYear, size.years);
  const work = new AgencyAtWork(service, clock, size, city, drawn, staffing, now, say);
  const steps = [...foundingSteps(work, plan), ...stepsOf(work, firstYear)];
  steps.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  for (const step of steps) await work.take(step);
  return {
    ...size,
    firstYear,
    unitIds: plan.units.map(({ unitId }) => unitId),
    personRefs: work.city.officials.map(({ personRef }) => personRef),
    posts: plan.posts.length,
    tally: work.tally,
    recorded: service.recorded,
    seconds: (performance.now() - started) / 1000,
    planted: work.planted,
    key: keyOf(size, work.planted),
  };
}

/** Steps of all years; those of one day come in this order. */
function stepsOf(work: AgencyAtWork, firstYear: number): Step[] {
  const years = Array.from({ length: work.size.years }, (_, i) => firstYear + i);
  // of the year of the election, which every simulation holds, all clocks of ratings have rules
  const apart = new RatedApart(ELECTION_YEAR);
  const selections = new Selections();
  return [
    ...plantedRatingSteps(work, apart),
    ...years.flatMap((year) => [
      ...appraisalSteps(work, year, apart),
      ...movingSteps(work, year),
      ...selectionSteps(work, year, selections),
      ...promotionSteps(work, year),
      ...endingSteps(work, year),
    ]),
    ...plantedMoveSteps(work, firstYear),
    ...plantedPromotionSteps(work, firstYear),
  ];
}

/** The agency's name says which simulation it is of: the same again is a repeat, another is told. */
async function register(
  service: SimulatedService,
  size: AgencySize,
  clock: RoundClock,
  now: string,
): Promise<void> {
  const { agency, employees, years, seed } = size;
  const firstYear = firstYearOf(size);
  const word = agency.slice('kota-contoh-'.length).toUpperCase();
  const name = `Pemerintah Kota Contoh ${word} (simulasi ${employees} pegawai, ${years} tahun, benih ${seed})`;
  const { items } = await service.ask<{ items: { agencyId: string; name: string }[] }>(
    `/v1/organisation/agencies?limit=100`,
  );
  const standing = items.find(({ agencyId }) => agencyId === agency);
  if (standing && standing.name !== name)
    throw new CommandFailure(
      EXIT.usage,
      `${agency} stands already: ${standing.name}. Use its employees, years and seed to go on with it, or another slug in a store of its own.`,
    );
  if (!standing && now >= `${firstYear - 1}-12-01`)
    throw new CommandFailure(
      EXIT.usage,
      `The clock of this store stands at ${now}, and the simulation begins in December ${firstYear - 1}. Start an empty store of its own: JEJAK_CLOCK=simulated SAMPLE=off DATA_DIR=.jejak/agency PORT=3100 npm start`,
    );
  if (!standing) await clock.set(instantOn(`${firstYear - 1}-12-01`));
  try {
    await service.record('/v1/organisation/agencies', { slug: agency, name });
  } catch (error) {
    // somebody else began it: what follows is theirs, and is not repeated by who runs this
    if (!(error instanceof ServiceRefusal) || error.problem.code !== 'agency.already-registered') throw error;
    throw new CommandFailure(
      EXIT.usage,
      `${agency} was begun by another person: run it as that one (--person), or begin in an empty store.`,
    );
  }
}
