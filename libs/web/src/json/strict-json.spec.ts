import fc from 'fast-check';
import { normalised } from './normalised.js';
import { fragmentOf } from './pointer.js';
import { isStrictJsonError, type StrictJsonError } from './strict-json-error.js';
import { parseStrictJson } from './strict-json.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const refusal = (input: Uint8Array): StrictJsonError => {
  try {
    parseStrictJson(input);
  } catch (error) {
    if (isStrictJsonError(error)) return error;
    throw error;
  }
  throw new Error('accepted');
};

describe('the strict parser', () => {
  it.each(
    [
      ['', 'json.syntax'],
      [' ', 'json.syntax'],
      ['{} {}', 'json.syntax'],
      ['{}x', 'json.syntax'],
      ['[1,]', 'json.syntax'],
      ['{"a":1,}', 'json.syntax'],
      ['{a:1}', 'json.syntax'],
      ["{'a':1}", 'json.syntax'],
      ['[1 2]', 'json.syntax'],
      ['[,1]', 'json.syntax'],
      ['"\n"', 'json.syntax'],
      ['"\\x"', 'json.syntax'],
      ['"\\u12g4"', 'json.syntax'],
      ['"a', 'json.syntax'],
      ['[', 'json.syntax'],
      ['{"a"', 'json.syntax'],
      ['tru', 'json.syntax'],
      ['NaN', 'json.syntax'],
      ['01', 'json.syntax'],
      ['+1', 'json.syntax'],
      ['\ufeff{}', 'json.syntax'],
      ['"\\', 'json.syntax'],
      ['1.5', 'json.unsafe-number'],
      ['1.0', 'json.unsafe-number'],
      ['1e2', 'json.unsafe-number'],
      ['1e400', 'json.unsafe-number'],
      ['-0', 'json.unsafe-number'],
      ['9007199254740992', 'json.unsafe-number'],
      ['-9007199254740992', 'json.unsafe-number'],
      ['9'.repeat(400), 'json.unsafe-number'],
      ['{"a":1,"a":2}', 'json.duplicate-key'],
      ['{"a":1,"\\u0061":2}', 'json.duplicate-key'],
      ['{"__proto__":1}', 'json.forbidden-key'],
      ['{"\\u005f_proto__":1}', 'json.forbidden-key'],
      ['{"x":{"constructor":1}}', 'json.forbidden-key'],
      ['"\\ud800"', 'json.bad-unicode'],
      ['"\\udc00\\ud800"', 'json.bad-unicode'],
      ['"\\u0000"', 'json.bad-unicode'],
      ['{"\\ud800":1}', 'json.bad-unicode'],
      ['['.repeat(33) + ']'.repeat(33), 'json.too-deep'],
      ['['.repeat(30_000), 'json.too-deep'],
      ['{"a":'.repeat(30_000), 'json.too-deep'],
      [JSON.stringify(new Array(1001).fill(0)), 'json.too-large'],
      [JSON.stringify('é'.repeat(8193)), 'json.too-large'],
      [
        JSON.stringify(Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`k${i}`, i]))),
        'json.too-large',
      ],
    ].map(([text, code]) => ({ title: text!.slice(0, 30), text: text!, code })),
  )('refuses $title as $code', ({ text, code }) => expect(refusal(bytes(text)).code).toBe(code));

  it('refuses bytes that are not UTF-8', () => {
    expect(refusal(Uint8Array.of(0x22, 0xff, 0x22)).code).toBe('json.syntax');
    expect(refusal(Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22)).code).toBe('json.syntax');
  });

  it('says where', () => {
    const error = refusal(bytes('{"é":[0,{"a/b":1.5}]}'));
    expect([error.pointer, error.offset]).toEqual(['/é/1/a~1b', 16]);
    expect(fragmentOf(error.pointer)).toBe('#/%C3%A9/1/a~1b');
  });

  it.each([
    '['.repeat(32) + ']'.repeat(32),
    '9007199254740991',
    '-1',
    '"\\ud83d\\ude00"',
    ' {"a" : [ true , null ] } ',
    '{"toString":1,"hasOwnProperty":2}',
  ])('reads %s as JSON.parse does', (text) => expect(parseStrictJson(bytes(text))).toEqual(JSON.parse(text)));

  const jsonLike = fc.oneof(
    fc.json(),
    fc.string({ unit: fc.constantFrom(...'{}[]",:\\u0123456789.eE+- \ttruefalsn\n') }),
    fc.tuple(fc.json(), fc.nat(), fc.constantFrom(...'{}[]",:\\0 -1e.')).map(([text, at, character]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + character + text.slice(place + 1);
    }),
  );

  it('may refuse more than JSON.parse, never reads differently', () => {
    let accepted = 0;
    fc.assert(
      fc.property(jsonLike, (text) => {
        let value: unknown;
        try {
          value = parseStrictJson(bytes(text));
        } catch (error) {
          if (isStrictJsonError(error)) return;
          throw error;
        }
        accepted++;
        expect(value).toStrictEqual(JSON.parse(text));
      }),
      { numRuns: 3000 },
    );
    expect(accepted).toBeGreaterThan(300);
  });

  it('gives one text one spelling', () => {
    expect(normalised({ a: ['e\u0301', 1, null, true] })).toEqual({ a: ['\u00e9', 1, null, true] });
  });
});
