import { CommanderError } from 'commander';
import { ArchiveError } from '#app/event-store';
import { ConfigError } from '#app/platform';
import { ShadowKeptError } from '#app/read-model';
import { CommandFailure, EXIT } from './exit.js';

/** The exit code of a command that ended in this error. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommandFailure) return error.exitCode;
  if (error instanceof ConfigError || error instanceof ArchiveError) return EXIT.usage;
  if (error instanceof ShadowKeptError) return EXIT.differences;
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
  return EXIT.bad;
}
