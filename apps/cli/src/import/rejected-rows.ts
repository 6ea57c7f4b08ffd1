import { isUtf8 } from 'node:buffer';
import { open, type FileHandle } from 'node:fs/promises';
import type { RowAnswer } from '#app/bulk';
import { CommandFailure, EXIT } from '../exit.js';

/** Rows may name people. */
const OWNER_ONLY = 0o600;

/**
 * The file of rejected rows: line number, code, pointer, reason, and the row as it stood (`row`, or `rowBase64` where it
 * is no UTF-8), to correct and send again. It is made anew when the first one comes.
 */
export class RejectedRows {
  /** Null as long as nothing was rejected. */
  path: string | null = null;
  private file: FileHandle | undefined;

  constructor(private readonly target: string) {}

  /** @throws CommandFailure when the file cannot be written */
  async write(answer: RowAnswer, row: Buffer | null): Promise<void> {
    const { line, code, pointer, detail } = answer;
    const raw =
      row === null || isUtf8(row)
        ? { row: row?.toString('utf8') ?? null }
        : { rowBase64: row.toString('base64') };
    const entry = { line, code: code ?? null, pointer: pointer ?? null, reason: detail ?? null, ...raw };
    try {
      this.file ??= await open(this.target, 'w', OWNER_ONLY);
      await this.file.write(`${JSON.stringify(entry)}\n`);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
      throw new CommandFailure(
        EXIT.usage,
        `${this.target} cannot be written (${code}); name another file with --rejected.`,
      );
    }
    this.path = this.target;
  }

  async close(): Promise<void> {
    await this.file?.close();
  }
}
