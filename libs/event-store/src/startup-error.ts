/** Why a store must not be used, one plain sentence a problem, each saying what to do. */
export class StartupError extends Error {
  override readonly name = 'StartupError';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}
