import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { mergeMap, type Observable } from 'rxjs';
import type { Recording } from '#app/event-store';
import { KnownRules } from './known-rules.js';

/** Answers a command on rules once this process knows what it recorded: whoever reads the answer is judged by it here. */
@Injectable()
export class AwaitRules implements NestInterceptor<Recording, Recording> {
  constructor(private readonly rules: KnownRules) {}

  intercept(_: ExecutionContext, next: CallHandler<Recording>): Observable<Recording> {
    return next.handle().pipe(
      mergeMap(async (recording) => {
        if (recording.position !== '') await this.rules.upTo(recording.position);
        return recording;
      }),
    );
  }
}
