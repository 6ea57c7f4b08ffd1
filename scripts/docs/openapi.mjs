// `docs/openapi.json`: the HTTP interface, from the controllers of the built program. Nothing listens.
export async function openApi() {
  const { describeApi } = await import('../../dist/apps/api/src/openapi.js');
  return { 'docs/openapi.json': JSON.stringify(await describeApi()) };
}
