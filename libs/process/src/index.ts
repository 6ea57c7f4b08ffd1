export { logLineOf } from './log-line.js';
export { orClose } from './or-close.js';
export { plainFailure } from './plain-failure.js';
export { run } from './run.js';
export { httpOptions, listen } from './serve.js';
export { keepHeapSmall } from './small-heap.js';
