import { writeFileSync } from 'node:fs';

/** Jest reporter: leaves a spec's results as soon as it ended, whatever a broken program does to the process afterwards. */
export default class ResultReporter {
  onTestResult(_, { testResults, testExecError, failureMessage }) {
    const message = testExecError ? failureMessage : '';
    // What a test compared may hold numbers that JSON has no word for.
    const spelled = (_, value) => (typeof value === 'bigint' ? String(value) : value);
    writeFileSync(process.env.JEJAK_MUTANT_RESULT, JSON.stringify({ testResults, message }, spelled));
  }

  getLastError() {}
}
