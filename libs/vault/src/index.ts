export * from './erasures.js';
export { FileKeyStore } from './file-key-store.js';
export * from './key-store.js';
export { MemoryKeyStore } from './memory-key-store.js';
export type { RandomSource } from './random-source.js';
export { Vault, type Opened } from './vault.js';
export * from './vault-error.js';
