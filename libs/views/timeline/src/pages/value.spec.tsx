import { render } from 'preact-render-to-string';
import { Value } from './value.js';

const shown = (field: string, value: unknown): string =>
  render(<Value language="en" field={field} value={value} />);

describe('a public value on a page', () => {
  it('links to where the whole is read, on this site alone', () => {
    expect(shown('whole', '/v1/recruitment/formations/1/rankings/skd?decision=d')).toBe(
      '<a href="/v1/recruitment/formations/1/rankings/skd?decision=d">/v1/recruitment/formations/1/rankings/skd?decision=d</a>',
    );
    expect(shown('whole', 'javascript:alert(1)')).toContain('href="/"');
  });

  it('puts a day in words, and leaves what only looks like one', () => {
    expect(shown('number', '2024-02-29')).toBe('<time datetime="2024-02-29">29 February 2024</time>');
    for (const text of ['2024-02-30', '2024-99-99'])
      expect(shown('number', text)).toMatch(new RegExp(`^(?!.*<time).*${text}`));
  });

  it.each(['/v1/feed', 'https://contoh.example'])('stays text otherwise: %s', (text) =>
    expect(shown('reason', text)).not.toContain('<a'),
  );
});
