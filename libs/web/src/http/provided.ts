import type { Type } from '@nestjs/common';
import type { ModuleRef } from '@nestjs/core';

/** What the modules of an application provide, wherever in them, once they are made. */
export class Provided {
  private modules?: ModuleRef;

  /** Looks in these modules from now on. */
  lookIn(modules: ModuleRef): void {
    this.modules = modules;
  }

  /** The provider of a token, or undefined where none of the modules has it. */
  find<T>(token: symbol | Type<T>): T | undefined {
    try {
      return this.modules?.get<T>(token, { strict: false });
    } catch {
      return undefined;
    }
  }
}
