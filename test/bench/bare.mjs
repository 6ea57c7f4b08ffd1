import 'reflect-metadata';
import { Body, Controller, Module, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DefineFormationDto } from '../../dist/libs/contexts/recruitment/src/formation/define-formation/define-formation.dto.js';

/** The baseline of the HTTP rows: the same DTO behind plain Nest and Fastify; it answers what it was sent the size of, and stores nothing. */
class FormationsController {
  create(body) {
    return { postTitle: body.postTitle };
  }
}
Controller('formations')(FormationsController);
Post()(
  FormationsController.prototype,
  'create',
  Object.getOwnPropertyDescriptor(FormationsController.prototype, 'create'),
);
Body()(FormationsController.prototype, 'create', 0);
Reflect.defineMetadata('design:paramtypes', [DefineFormationDto], FormationsController.prototype, 'create');

class BareModule {}
Module({ controllers: [FormationsController] })(BareModule);

const app = await NestFactory.create(BareModule, new FastifyAdapter(), { logger: false });
app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
let page = '{}';
const server = app.getHttpAdapter().getInstance();
server.put('/page', (request, reply) => {
  page = request.body;
  reply.send('');
});
server.get('/page', (_request, reply) => reply.type('application/json; charset=utf-8').send(page));
await app.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
