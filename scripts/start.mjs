// `npm start`: everything on this machine, from a fresh clone to the addresses to open.
import { advice } from './node-version.mjs';
import { runProgram } from './run-program.mjs';

if (advice !== null) console.log(advice);
await runProgram('standalone', console.log);
