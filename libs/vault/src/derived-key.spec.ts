import { createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import { derivedFrom, extracted } from './derived-key.js';

it('derives the keys of HKDF-SHA-256', () => {
  // RFC 5869, test case 3: no salt, no info; the first 32 bytes of its 42.
  const key = createSecretKey(Buffer.alloc(22, 0x0b));
  expect(derivedFrom(extracted(key), '').toString('hex')).toBe(
    '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d',
  );
  for (const info of ['stream:recruitment.round-1', 'jejak command digest', 'ü'.repeat(400)]) {
    const other = createSecretKey(randomBytes(32));
    const expected = Buffer.from(hkdfSync('sha256', other, '', info, 32));
    expect(derivedFrom(extracted(other), info)).toEqual(expected);
  }
});
