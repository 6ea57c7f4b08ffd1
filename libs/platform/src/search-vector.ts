/** A UTF-16 unit takes at most three bytes of UTF-8; the end of a word and the number of its places take three more. */
const BYTES = 3;
/** Up to this length a loop is faster than a call of the runtime. */
const SHORT = 40;

/**
 * Value of a `tsvector` column, in the form in which PostgreSQL receives it: how many words, then each word closed by NUL,
 * how many places, the places. One piece of memory, because a rebuild holds a thousand of them at a time.
 */
export class SearchVector {
  private constructor(readonly form: Buffer) {}

  /** @param words with the places of each, ascending from 1; at most 2 KiB a word, 255 places of it, 16,383 the last place */
  static of(words: ReadonlyMap<string, readonly number[]>): SearchVector {
    // By `forEach`: a loop over entries makes an array of each.
    let most = 4;
    words.forEach((places, word) => (most += (word.length + 1) * BYTES + places.length * 2));
    const form = Buffer.allocUnsafe(most);
    let end = form.writeInt32BE(words.size, 0);
    words.forEach((places, word) => {
      end = put(form, word, end);
      form[end++] = 0;
      end = form.writeUInt16BE(places.length, end);
      for (const place of places) {
        form[end++] = place >>> 8;
        form[end++] = place & 255;
      }
    });
    return new SearchVector(form.subarray(0, end));
  }

  /** PostgreSQL's text form. */
  toString(): string {
    const words: string[] = [];
    for (let at = 4; at < this.form.length;) {
      const end = this.form.indexOf(0, at);
      const word = this.form.toString('utf8', at, end).replaceAll(/['\\]/g, '$&$&');
      const count = this.form.readUInt16BE(end + 1);
      at = end + 3;
      const places = Array.from({ length: count }, (_, i) => this.form.readUInt16BE(at + 2 * i));
      words.push(`'${word}':${places.join(',')}`);
      at += 2 * count;
    }
    return words.join(' ');
  }

  /** So that a row as JSON holds the text form. */
  toJSON(): string {
    return this.toString();
  }
}

/** @returns where the word ends */
function put(form: Buffer, word: string, start: number): number {
  const { length } = word;
  if (length > SHORT) return start + form.write(word, start);
  for (let i = 0; i < length; i++) {
    const unit = word.charCodeAt(i);
    if (unit > 127) return start + form.write(word, start);
    form[start + i] = unit;
  }
  return start + length;
}
