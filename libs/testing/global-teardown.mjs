import { closeTestRun } from './test-run.mjs';

export default async function tearDown() {
  await closeTestRun(process.env.JEJAK_TEST_RUN);
}
