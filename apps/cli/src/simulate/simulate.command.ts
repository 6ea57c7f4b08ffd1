import { Command } from 'commander';
import { clientFor, serverOf, type AccessOptions } from '../access.js';
import { CommandFailure, EXIT } from '../exit.js';
import { simulateAgencyCommand } from './agency/simulate-agency.command.js';
import { inventedAgency, whole } from './stated-values.js';
import { ClockOfStore } from './round-clock.js';
import { FIRST_FORMATION } from './round-plan.js';
import { simulateRecruitment, type SimulatedRound, type SimulationResult } from './simulate-recruitment.js';

const MOST = 200_000;
type Options = Omit<SimulatedRound, 'formations'> & AccessOptions & { formations?: number; json?: boolean };

/** `jejak simulate recruitment`: a whole round, invented, through the same interface as everybody's. */
export const simulateCommand = (): Command =>
  new Command('simulate')
    .description('Record something invented in a store with a simulated clock.')
    .addCommand(simulateAgencyCommand())
    .addCommand(
      new Command('recruitment')
        .description(
          'Drive a whole recruitment round, from its opening to the numbers of civil servants, with objections, ties, a corrected score and a cancelled pass. Only in a store made with JEJAK_CLOCK=simulated.',
        )
        .requiredOption('--agency <slug>', 'an invented agency, registered when missing', inventedAgency)
        .requiredOption('--seats <number>', 'people to be appointed', whole)
        .requiredOption('--applicants <number>', 'people who apply', whole)
        .requiredOption('--seed <number>', 'the same seed gives the same round', whole)
        .option('--formations <number>', 'posts; default: one for four seats, 25 at most', whole)
        .option('--server <url>', 'where the service is; default: this machine')
        .option('--person <reference>', 'who records, with a local key', 'local-officer')
        .option('--json', 'the result as JSON')
        .addHelpText(
          'after',
          `\nExample:\n  jejak simulate recruitment --agency kota-contoh-s --seats 12 --applicants 200 --seed 1`,
        )
        .action(async (options: Options) => {
          const round = checked(options);
          const say = (line: string): void => void process.stderr.write(`${line}\n`);
          const api = await clientFor('officer', options);
          const result = await simulateRecruitment(api, round, new ClockOfStore(api), say);
          process.stdout.write(
            `${options.json ? JSON.stringify(result) : sentenceOf(result, serverOf(options))}\n`,
          );
        }),
    );

/** @throws CommandFailure for a size that no round with ties, objections and a cancelled pass fits into */
function checked({ agency, seats, applicants, seed, formations: stated }: Options): SimulatedRound {
  const formations = stated ?? Math.max(1, Math.min(25, Math.floor(seats / 4)));
  const least = FIRST_FORMATION + formations - 1;
  if (formations < 1 || seats <= formations)
    throw new CommandFailure(
      EXIT.usage,
      'Use more seats than formations: the first formation has two at least.',
    );
  if (applicants < least || applicants > MOST || seats > MOST)
    throw new CommandFailure(
      EXIT.usage,
      `Use ${least} to ${MOST} applicants for ${formations} formations, and ${MOST} seats at most.`,
    );
  return { agency, seats, applicants, seed, formations };
}

function sentenceOf(result: SimulationResult, server: string): string {
  const { year, roundId, agencyId, formations, seats, applicants, eligible, objections, recorded } = result;
  const { accepted, rejected, late } = objections;
  const first = formations[0]!;
  return `Round of ${year}, ${roundId}: ${formations.length} formations, ${seats} seats, ${applicants} applicants.
${eligible} met the requirements; objections: ${accepted} accepted, ${rejected} rejected, ${late} too late; ${result.cancelled} pass cancelled; ${result.passed} passed and have a number.
${recorded} commands and rows recorded in ${result.seconds.toFixed(1)} s.
  ${server}/instansi/${agencyId}
  ${server}/v1/recruitment/formations/${first.formationId}/rankings/final
Compute it again:  node examples/recompute-ranking.mjs ${first.formationId} --server ${server}`;
}
