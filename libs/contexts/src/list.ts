/** THE list of bounded contexts, one line each: `export { recruitment } from '#contexts/recruitment';`. */
export {};
