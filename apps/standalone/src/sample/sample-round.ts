import type { SimulatedRound } from '../../../cli/src/simulate/simulate-recruitment.js';

/** The whole round of the sample: of an invented agency, in 2024, the same on every machine. */
export const sampleRound: SimulatedRound = {
  agency: 'kota-contoh-c',
  seats: 6,
  applicants: 60,
  formations: 2,
  seed: 5,
};
