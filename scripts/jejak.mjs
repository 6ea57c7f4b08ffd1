#!/usr/bin/env node
// The command line: `npx jejak …` or `npm run -s jejak -- …`. Standard output belongs to the command alone.
import './node-version.mjs';
import { runProgram } from './run-program.mjs';

await runProgram('cli', console.error);
