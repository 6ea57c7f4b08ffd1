import { readAddress } from './address.js';

const problems = (url: string): string => {
  try {
    readAddress(url);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('EVENTSTORE_URL', () => {
  it('names one node, several, or one to discover from', () => {
    expect(readAddress('esdb://localhost?tls=false')).toEqual({
      hosts: [{ address: 'localhost', port: 2113 }],
      discover: false,
      tls: false,
      authority: null,
      credentials: null,
    });
    expect(readAddress('esdb://a:1,b:2,c:3?tls=False').hosts).toHaveLength(3);
    expect(readAddress('esdb+discover://cluster.example')).toMatchObject({ discover: true, tls: true });
    const several = readAddress('esdb+discover://a:1,b:2,c:3?tls=false');
    expect(several).toMatchObject({ discover: false, hosts: [{ port: 1 }, { port: 2 }, { port: 3 }] });
  });

  it('keeps a password whole, and an IPv6 host (pitfall 15)', () => {
    expect(readAddress('esdb://jejak:a:b%40%2Fc@[::1]:2114')).toMatchObject({
      hosts: [{ address: '[::1]', port: 2114 }],
      credentials: { username: 'jejak', password: 'a:b@/c' },
    });
  });

  it.each([
    ['http://localhost:2113', 'must be such as'],
    ['esdb://u:secret@localhost?tls=false', 'a password needs TLS'],
    ['esdb://u:secret@localhost?tlsVerifyCert=false', 'tlsVerifyCert=false has no effect'],
    ['esdb://u:secret@localhost?tls=maybe', 'must be true or false'],
    ['esdb://u:secret@localhost?colour=red', 'unknown option colour'],
    ['esdb://u:secret@localhost?tlsCAFile=/nowhere', 'is not there'],
    ['esdb://secret@localhost', 'must be user:password'],
    ['esdb://u:%secret@localhost', 'per cent-encoded'],
    ['esdb://localhost:0', 'A host'],
    ['esdb://localhost:99999', 'A host'],
  ])('%s is refused in a plain sentence that repeats no password', (url, sentence) => {
    expect(problems(url)).toContain(sentence);
    expect(problems(url)).not.toContain('secret');
  });
});
