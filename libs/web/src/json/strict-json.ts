import type { JsonValue } from '#app/event-store';
import { StrictJsonError, type StrictJsonCode } from './strict-json-error.js';
import { pointerOf } from './pointer.js';

const MAX_DEPTH = 32;
const MAX_ENTRIES = 1_000;
const MAX_STRING_BYTES = 16 * 1024;
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const SPACE = /[ \t\n\r]*/y;
// eslint-disable-next-line no-control-regex -- the grammar forbids raw control characters in strings
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y;
const WORD = /true|false|null/y;
const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

/**
 * Reads JSON so that no two readers can read two different values from it: what is doubtful is refused.
 * Where it accepts, it reads what `JSON.parse` reads.
 * @throws StrictJsonError
 */
export function parseStrictJson(bytes: Uint8Array): JsonValue {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new StrictJsonError('json.syntax', '', 0);
  }
  return new Reader(text).read();
}

class Reader {
  private at = 0;
  private readonly path: (string | number)[] = [];

  constructor(private readonly text: string) {}

  read(): JsonValue {
    const value = this.value();
    this.space();
    if (this.at < this.text.length) this.refuse('json.syntax');
    return value;
  }

  private value(): JsonValue {
    this.space();
    const first = this.text[this.at];
    if (first === '{') return this.object();
    if (first === '[') return this.array();
    if (first === '"') return this.string();
    const word = this.match(WORD);
    return word === '' ? this.number() : WORDS[word]!;
  }

  private object(): JsonValue {
    const members: Record<string, JsonValue> = {};
    this.entries('}', () => {
      this.space();
      if (this.text[this.at] !== '"') this.refuse('json.syntax');
      const name = this.string();
      this.path.push(name);
      if (FORBIDDEN.has(name)) this.refuse('json.forbidden-key');
      if (Object.hasOwn(members, name)) this.refuse('json.duplicate-key');
      this.space();
      this.take(':');
      members[name] = this.value();
      this.path.pop();
    });
    return members;
  }

  private array(): JsonValue {
    const items: JsonValue[] = [];
    this.entries(']', () => {
      this.path.push(items.length);
      items.push(this.value());
      this.path.pop();
    });
    return items;
  }

  private depth = 0;

  private entries(end: string, entry: () => void): void {
    if (++this.depth > MAX_DEPTH) this.refuse('json.too-deep');
    this.at++;
    this.space();
    for (let count = 0; this.text[this.at] !== end; count++) {
      if (count >= MAX_ENTRIES) this.refuse('json.too-large');
      if (count > 0) this.take(',');
      entry();
      this.space();
    }
    this.at++;
    this.depth--;
  }

  private string(): string {
    const start = this.at++;
    let value = this.plain();
    while (this.text[this.at] !== '"') {
      if (this.text[this.at] !== '\\') this.refuse('json.syntax');
      value += this.escape() + this.plain();
    }
    this.at++;
    if (!value.isWellFormed() || value.includes('\0')) this.refuse('json.bad-unicode', start);
    if (value.length * 3 > MAX_STRING_BYTES && Buffer.byteLength(value) > MAX_STRING_BYTES)
      this.refuse('json.too-large', start);
    return value;
  }

  private escape(): string {
    const letter = this.text[this.at + 1] ?? '';
    if (letter !== 'u') {
      if (!Object.hasOwn(ESCAPES, letter)) this.refuse('json.syntax');
      this.at += 2;
      return ESCAPES[letter]!;
    }
    const digits = this.text.slice(this.at + 2, this.at + 6);
    if (!/^[0-9A-Fa-f]{4}$/.test(digits)) this.refuse('json.syntax');
    this.at += 6;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  private number(): number {
    const start = this.at;
    const digits = this.match(NUMBER);
    if (digits === '') this.refuse('json.syntax');
    const value = Number(digits);
    if (!/^-?[0-9]+$/.test(digits) || !Number.isSafeInteger(value) || Object.is(value, -0))
      this.refuse('json.unsafe-number', start);
    return value;
  }

  /** Most values stand without space around them. */
  private space(): void {
    if (this.text.charCodeAt(this.at) <= 0x20) this.match(SPACE);
  }

  /** Most texts hold neither escapes nor control characters: the next quotation mark ends them. */
  private plain(): string {
    PLAIN.lastIndex = this.at;
    PLAIN.test(this.text);
    const value = this.text.slice(this.at, PLAIN.lastIndex);
    this.at = PLAIN.lastIndex;
    return value;
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private take(character: string): void {
    if (this.text[this.at] !== character) this.refuse('json.syntax');
    this.at++;
  }

  private refuse(code: StrictJsonCode, at: number = this.at): never {
    throw new StrictJsonError(code, pointerOf(this.path), Buffer.byteLength(this.text.slice(0, at)));
  }
}
