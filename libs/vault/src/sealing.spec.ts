import { createDecipheriv, createHash, createSecretKey, randomBytes } from 'node:crypto';
import { commitmentOf, disclosureOf, valueIn } from './disclosure.js';
import { pooledRandom } from './random-source.js';
import { openField, sealField } from './sealing.js';

const bytes = randomBytes(32);
const key = createSecretKey(bytes);
const seal = (field: string, value: unknown, leafId = 'leaf-1') =>
  sealField(key, leafId, field, value, pooledRandom);

describe('a sealed field', () => {
  it('commits as RFC 9901 discloses an object property', () => {
    const rfc = 'WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0';
    expect(commitmentOf(rfc)).toBe('X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0');
    expect(valueIn(rfc, 'family_name')).toBe('Möbius');
    const contoh =
      'WyJMS3k5R3U2MTN5MTlQOTJtWTNydVFkVW8yWVpTQ1VLYlNneVNwOGtjTDZjIiwic3ViamVjdE5hbWUiLCJTaXRpIENvbnRvaCAwIl0';
    const salt = Buffer.from('LKy9Gu613y19P92mY3ruQdUo2YZSCUKbSgySp8kcL6c', 'base64url');
    expect(disclosureOf(salt, 'subjectName', 'Siti Contoh 0')).toBe(contoh);
    expect(commitmentOf(contoh)).toBe('kKjomZBU22hEdVdcRNxb_0D9R_-80uQA07Z50lQLtpM');
  });

  it('is laid out as specified: nonce, ciphertext, tag, bound to leaf and field, read here without our code', () => {
    const { commitment, opening } = seal('grade', { b: ['III/d', null], a: '87.50' });
    const raw = Buffer.from(opening, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', bytes, raw.subarray(0, 12));
    decipher.setAAD(Buffer.concat([Buffer.from('leaf-1'), Buffer.from([0]), Buffer.from('grade')]));
    decipher.setAuthTag(raw.subarray(-16));
    const disclosure = Buffer.concat([decipher.update(raw.subarray(12, -16)), decipher.final()]).toString();
    const text = Buffer.from(disclosure, 'base64url').toString();
    expect(text).toMatch(/^\["[A-Za-z0-9_-]{43}","grade",\{"a":"87\.50","b":\["III\/d",null\]\}\]$/);
    expect(createHash('sha256').update(disclosure, 'ascii').digest('base64url')).toBe(commitment);
  });

  it.each([null, true, 0, '', 'é', [], {}, [{ a: 1 }], 'a"\\\n\u2028'])('gives %j back', (value) =>
    expect(openField(key, 'leaf-1', 'f', seal('f', value))).toEqual(value),
  );

  it('never looks the same twice, also for the same value', () => {
    const [one, two] = [seal('f', 'same'), seal('f', 'same')];
    expect(one.commitment).not.toBe(two.commitment);
    expect(one.opening).not.toBe(two.opening);
  });

  it('does not open under another key, event or field, nor after any change', () => {
    const sealed = seal('f', 'value');
    const other = createSecretKey(randomBytes(32));
    const flipped = Buffer.from(sealed.opening, 'base64');
    flipped[20]! ^= 1;
    const attempts = [
      () => openField(other, 'leaf-1', 'f', sealed),
      () => openField(key, 'leaf-2', 'f', sealed),
      () => openField(key, 'leaf-1', 'g', sealed),
      () => openField(key, 'leaf-1', 'f', { ...sealed, opening: flipped.toString('base64') }),
      () => openField(key, 'leaf-1', 'f', { ...sealed, opening: 'AA==' }),
      () => openField(key, 'leaf-1', 'f', { ...sealed, commitment: seal('f', 'value').commitment }),
    ];
    for (const attempt of attempts) expect(attempt).toThrow(expect.objectContaining({ code: 'not-opened' }));
  });
});
