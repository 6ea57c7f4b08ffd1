import { titlesIn } from '../../scripts/docs/rule-tests.mjs';

describe('the search for tests that are named after a rule', () => {
  it('finds the title of every test that runs, and no other text', () => {
    const passedOver = 'skip';
    const spec = `
      describe('a.group: no test', () => {
        it('a.plain: one', () => expect(1).toBe(1));
        it.each([[1, 'a.value: none']])('a.table: %i', (n) => expect(n).toBe(1));
        it.each\`a\${1}\`('a.tagged: one', () => {});
        it(\`a.quoted: one\`, () => {});
        it.${passedOver}('a.skipped: none', () => {});
        // it('a.comment: none', () => {});
        const text = "it('a.text: none')";
        submit('a.call: none');
      });`;
    expect(titlesIn(spec)).toEqual(['a.plain: one', 'a.table: %i', 'a.tagged: one', 'a.quoted: one']);
  });
});
