import { addresses, safeUrl } from './addresses.js';

describe('an address', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:x',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
    'http://evil.example',
    'vbscript:x',
    '/a\nb',
    '',
  ])('%j becomes the start page', (address) => expect(safeUrl(address)).toBe('/'));

  it.each(['/linimasa?q=a%20b', '/keputusan/x#y', '#main', 'https://jejak.example/x'])(
    '%j stays',
    (address) => expect(safeUrl(address)).toBe(address),
  );

  it('quotes ids', () => {
    expect(addresses.decision('en', 'a/b?"')).toBe('/en/decisions/a%2Fb%3F%22');
  });
});
