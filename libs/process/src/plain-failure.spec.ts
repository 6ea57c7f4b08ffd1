import { plainFailure } from './plain-failure.js';

const failed = (code: string): Error =>
  Object.assign(new Error('connect postgres://jejak:geheim@db'), { code });

describe('a start that failed', () => {
  it.each([
    ['ECONNREFUSED', 'does not answer'],
    ['28P01', 'user or password'],
    ['3D000', 'does not exist'],
  ])('with %s is told in plain words', (code, words) => {
    expect(plainFailure(failed(code))).toContain(words);
    expect(plainFailure(failed(code))).not.toContain('geheim');
  });

  it('keeps what is plain already', () => {
    expect(plainFailure(new Error('Port 3000 is taken.'))).toBe('Port 3000 is taken.');
  });
});
