import { validateSync } from 'class-validator';
import { Length, MaxLength } from './length.js';

class Named {
  @Length(1, 3)
  name: unknown;

  @MaxLength(2, { each: true })
  words: unknown = [];

  constructor(name: unknown, words: unknown = []) {
    this.name = name;
    this.words = words;
  }
}
const broken = (named: Named): string[] =>
  validateSync(named).flatMap(({ constraints }) => Object.keys(constraints ?? {}));

describe('the length of a text', () => {
  it.each(['a', 'abc', '-', '…', '+', '5', '𠮷𠮷𠮷', '☎\uFE0Ea'])('takes %s', (name) =>
    expect(broken(new Named(name))).toEqual([]),
  );
  it.each(['', ' ', '\u00A0\u200B', '\u3164', 'abcd', '☎\uFE0E☎\uFE0E', 'e\u0301e\u0301', 7, null])(
    'refuses %p',
    (name) => expect(broken(new Named(name))).toEqual(['isLength']),
  );
  it('holds for each member of a list', () => {
    expect(broken(new Named('a', ['ab', 'cd']))).toEqual([]);
    expect(broken(new Named('a', ['ab', 'cde']))).toEqual(['maxLength']);
  });
});
