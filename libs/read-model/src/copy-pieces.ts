/** Bytes of a piece. */
const PIECE = 256 * 1024;
/** A UTF-8 character takes at most three bytes for each UTF-16 unit. */
const WIDEST = 3;

/** Bytes on their way to the database, numbers in network order, in pieces of which each is sent at once. */
export class CopyPieces {
  private readonly full: Buffer[] = [];
  private piece = Buffer.allocUnsafe(PIECE);
  private end = 0;

  byte(value: number): void {
    this.room(1);
    this.piece[this.end++] = value;
  }

  int16(value: number): void {
    this.room(2);
    this.end = this.piece.writeInt16BE(value, this.end);
  }

  int32(value: number): void {
    this.room(4);
    this.end = this.piece.writeInt32BE(value, this.end);
  }

  int64(value: bigint): void {
    this.room(8);
    this.end = this.piece.writeBigInt64BE(value, this.end);
  }

  bytes(value: Buffer): void {
    this.room(value.length);
    this.piece.set(value, this.end);
    this.end += value.length;
  }

  /** UTF-8, its length in bytes before it. */
  text(value: string): void {
    this.room(4 + value.length * WIDEST);
    const start = this.end + 4;
    this.end = start + this.piece.write(value, start);
    this.piece.writeInt32BE(this.end - start, start - 4);
  }

  /** Everything written. */
  all(): Buffer[] {
    return [...this.full, this.piece.subarray(0, this.end)];
  }

  private room(bytes: number): void {
    if (this.end + bytes <= this.piece.length) return;
    this.full.push(this.piece.subarray(0, this.end));
    this.piece = Buffer.allocUnsafe(Math.max(PIECE, bytes));
    this.end = 0;
  }
}
