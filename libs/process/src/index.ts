export { run } from './run.js';
export { httpOptions, listen } from './serve.js';
