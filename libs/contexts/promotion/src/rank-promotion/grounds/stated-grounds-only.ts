import { Injectable } from '@nestjs/common';
import {
  statedOnly,
  type GroundsRegister,
  type KnownGrounds,
  type Promoted,
  type StatedGrounds,
} from './grounds.js';

/** Grounds of a house that keeps neither careers nor posts: what the officer states, and nothing else is judged. */
@Injectable()
export class StatedGroundsOnly implements GroundsRegister {
  groundsOf(_: Promoted, stated: StatedGrounds): Promise<KnownGrounds> {
    return Promise.resolve({ grounds: statedOnly(stated), reliedOn: [] });
  }
}
