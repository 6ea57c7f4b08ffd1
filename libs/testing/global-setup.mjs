import { openTestRun } from './test-run.mjs';

export default async function setUp() {
  process.env.JEJAK_TEST_RUN = await openTestRun();
}
