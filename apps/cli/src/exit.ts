/** Exit codes, the same for every command; `jejak --help` lists them. */
export const EXIT = { fine: 0, bad: 1, usage: 2, unreachable: 3, refused: 4, differences: 5 } as const;

/** Ends the command with a sentence for the person at the terminal and the right exit code. */
export class CommandFailure extends Error {
  constructor(
    readonly exitCode: number,
    message: string,
  ) {
    super(message);
  }
}
