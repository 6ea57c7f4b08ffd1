import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

const SCRIPT = join(import.meta.dirname, '../../examples/recompute-ranking.mjs');

/** How the script that computes rankings again ended, and what it printed. */
export interface Recomputed {
  readonly code: number;
  readonly printed: string;
}

/** Runs the script of the examples against a service. */
export const recompute = (formationId: string, server: string): Promise<Recomputed> =>
  promisify(execFile)(process.execPath, [SCRIPT, formationId, '--server', server], {
    env: { ...process.env, NODE_OPTIONS: '' },
  }).then(
    ({ stdout }) => ({ code: 0, printed: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      printed: error.stdout + error.stderr,
    }),
  );

/** Runs it against a service that says something else than the one behind it. */
export async function recomputeLied(
  formationId: string,
  base: string,
  lie: (answer: string, path: string) => string,
): Promise<Recomputed> {
  const lying = createServer((request, response) => {
    void fetch(new URL(request.url!, base)).then(async (answer) => {
      const link = answer.headers.get('link');
      response.writeHead(answer.status, link ? { link } : {});
      response.end(lie(await answer.text(), request.url!));
    });
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => lying.once('listening', listening));
  const { port } = lying.address() as AddressInfo;
  const recomputed = await recompute(formationId, `http://127.0.0.1:${port}`);
  await new Promise((closed) => lying.close(closed));
  return recomputed;
}

/** Leaves a number out of every ranking, as if it had never been there. */
export const without =
  (applicationNo: string) =>
  (answer: string, path: string): string => {
    if (!/\/rankings\//.test(path)) return answer;
    const body = JSON.parse(answer) as { entries?: { applicationNo: string }[] };
    return JSON.stringify({
      ...body,
      entries: body.entries?.filter((entry) => entry.applicationNo !== applicationNo),
    });
  };
