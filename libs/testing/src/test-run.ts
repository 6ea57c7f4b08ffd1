/** The folder that this run of jest shares among its workers; it is removed, with the servers in it, when the run ends. */
export function testRunFolder(): string {
  const folder = process.env.JEJAK_TEST_RUN;
  if (folder === undefined)
    throw new Error(
      'JEJAK_TEST_RUN is missing: run the spec with jest and this repository’s jest.config.mjs.',
    );
  return folder;
}
