import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ContractTable } from './contract-table.mjs';

const EVERY_MS = 15_000;

/** Jest reporter: shows a failure as soon as it happens, a running count and the table of the contract suite, and leaves the counts for `scripts/test.mjs`. */
export default class ProgressReporter {
  counts = { passed: 0, failed: 0, skipped: 0 };
  files = { done: 0, all: 0 };
  began = Date.now();
  contract = new ContractTable();
  /** What failed, named again at the end, where a long output is looked at first. */
  failed = [];

  /** A run of some paths or names says nothing about the rest of the contract: it gets no table. */
  constructor({ nonFlagArgs = [], testNamePattern } = {}) {
    this.whole = nonFlagArgs.length === 0 && !testNamePattern;
  }

  onRunStart(results) {
    this.files.all = results.numTotalTestSuites;
    console.log(`Running ${this.files.all} files of specs …`);
    this.timer = setInterval(() => this.report(), EVERY_MS);
  }

  onTestResult(test, result) {
    this.files.done++;
    for (const one of result.testResults) this.contract.note(one, relative(process.cwd(), test.path));
    this.counts.passed += result.numPassingTests;
    this.counts.skipped += result.numPendingTests + result.numTodoTests;
    // A file that could not be loaded has no test that failed, and yet it failed.
    this.counts.failed += result.numFailingTests === 0 && result.testExecError ? 1 : result.numFailingTests;
    if (!result.failureMessage) return;
    const file = relative(process.cwd(), test.path);
    const names = result.testResults.filter((one) => one.status === 'failed').map((one) => one.fullName);
    this.failed.push(...(names.length > 0 ? names : ['could not be run']).map((name) => `${file}: ${name}`));
    console.log(`FAIL ${file}\n${result.failureMessage}`);
  }

  onRunComplete() {
    clearInterval(this.timer);
    this.report();
    const table = this.whole ? this.contract.lines() : [];
    if (table.length > 0)
      console.log(`Contract of the event store (- did not run, · has no sense there):\n${table.join('\n')}`);
    if (this.failed.length > 0) console.log(`Failed:\n${this.failed.join('\n')}`);
    if (process.env.JEJAK_TEST_RESULT)
      writeFileSync(process.env.JEJAK_TEST_RESULT, JSON.stringify(this.counts));
  }

  report() {
    const { passed, failed } = this.counts;
    const seconds = Math.round((Date.now() - this.began) / 1000);
    console.log(
      `… ${this.files.done} of ${this.files.all} files after ${seconds} s: passed ${passed}, failed ${failed}`,
    );
  }

  getLastError() {}
}
