import { register } from 'node:module';

// oxlint-disable-next-line typescript/no-deprecated -- registerHooks came with Node 22.15, and 20.19 is supported
register('./typescript-hooks.mjs', import.meta.url);
