import { createServer } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '#app/platform';
import { openVerifier, serveMetrics, type HttpAppOptions } from '#app/web';
import { compressAnswers } from './compress.js';

/** The options every HTTP process shares. */
export const httpOptions = async (config: Config): Promise<HttpAppOptions> => ({
  verifier: await openVerifier(config),
  log: { level: config.logLevel, format: config.logFormat },
  metrics: config.metricsPort === null && !config.production,
  docs: !config.production,
  prepare: compressAnswers,
});

/** Tries the port before anything else is started. @throws Error in plain words when it is taken or may not be used */
export async function tryPort({ port, host }: Config): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  } catch (error) {
    throw new Error(listenSentence(error as NodeJS.ErrnoException, port), { cause: error });
  }
  await new Promise((resolve) => server.close(resolve));
}

/** Listens where the settings say. @throws Error in plain words when the port is taken or may not be used */
export async function listen(app: NestFastifyApplication, config: Config): Promise<string> {
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    throw new Error(listenSentence(error as NodeJS.ErrnoException, config.port), { cause: error });
  }
  const address = app.getHttpServer().address() as { port: number };
  if (config.metricsPort !== null) await serveMetrics(config.metricsPort, config.host);
  return `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${address.port}`;
}

function listenSentence(error: NodeJS.ErrnoException, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`;
    case 'EACCES':
      return `Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`;
    default:
      return `Port ${port} cannot be opened: ${error.code ?? error.message}.`;
  }
}
