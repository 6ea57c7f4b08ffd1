import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ProblemAnswer } from '../problems/problem-body.js';

const DESCRIPTION = `Jejak records every decision of a civil service once, and shows it to the public.

**Tokens.** \`jejak token --person p-001 --role officer --agency kota-contoh-a\` prints one for local mode.
**Commands** need \`Idempotency-Key\`; deciding about something that exists needs \`If-Match: "<revision>"\`.
**Refusals** are problem+json (RFC 9457); \`code\` never changes, texts follow \`Accept-Language\` (id, en).
**Read your write:** \`?minPosition=\` with the \`Ledger-Position\` of the answer.`;

/** The interface as OpenAPI 3.1, from the routes the application serves. */
export function buildOpenApi(app: NestFastifyApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Jejak')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .build();
  const document = SwaggerModule.createDocument(app, settings, { extraModels: [ProblemAnswer] });
  for (const path of Object.values(document.paths))
    for (const operation of [path.get, path.post, path.put]) {
      if (!operation) continue;
      operation.responses['default'] ??= refusal;
      // The plugin assumes 201 of every POST; a route that says 200 means it.
      if ('200' in operation.responses) delete operation.responses['201'];
    }
  return document;
}

const refusal = {
  description: 'A refusal (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemAnswer' } } },
};

/** Serves the documentation at `/docs` and the document at `/docs-json`. */
export function serveDocs(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => buildOpenApi(app), {
    jsonDocumentUrl: 'docs-json',
    yamlDocumentUrl: 'docs-yaml',
  });
}
