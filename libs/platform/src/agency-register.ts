import type { CommandContext } from './command-context.js';

/**
 * What a context may ask of the register of agencies without knowing the context that keeps it. Nest token: the class.
 * The context `organisation` provides it.
 */
export abstract class AgencyRegister {
  /**
   * Slug of the agency (`instansi`) with this name, now or formerly; registers it when there is none.
   * @param name cleaned: trimmed, NFC, single-spaced
   * @throws DecisionError `out_of_scope` when it would have to be registered outside the actor's agencies
   */
  abstract slugOf(name: string, context: CommandContext): Promise<string>;
}
