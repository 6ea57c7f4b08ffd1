/** Why a row cannot be recorded: which field (RFC 6901, into the row; empty: the whole row), which sentence of the catalogue. */
export class RowRefused extends Error {
  constructor(
    readonly code: string,
    readonly pointer: string,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'RowRefused';
  }
}
