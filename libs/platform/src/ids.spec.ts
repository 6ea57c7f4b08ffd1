import { commandIdOf, covers, eventIdOf, newStreamKey, randomId, SettableClock } from './index.js';

describe('ids', () => {
  it('of events follow from the command', () => {
    const command = '0190f5c2-7b1a-7c3e-9d2f-3b6a5c4d2e1f';
    expect(eventIdOf(command, 0)).toBe('9102bc63-3d4a-5585-8684-3adf8e8138b4');
    expect(eventIdOf(command, 1)).toBe('f693465d-e443-55db-9f6b-7232cd1ab072');
  });

  it('of commands differ by principal, route and key, and by nothing else', () => {
    const id = commandIdOf('jejak:local', 'p-001', 'POST', '/v1/a/b', 'k');
    expect(id).toBe(commandIdOf('jejak:local', 'p-001', 'POST', '/v1/a/b', 'k'));
    const others = [
      commandIdOf('jejak:other', 'p-001', 'POST', '/v1/a/b', 'k'),
      commandIdOf('jejak:local', 'p-002', 'POST', '/v1/a/b', 'k'),
      commandIdOf('jejak:local', 'p-001', 'PUT', '/v1/a/b', 'k'),
      commandIdOf('jejak:local', 'p-001', 'POST', '/v1/a/c', 'k'),
      commandIdOf('jejak:local', 'p-001', 'POST', '/v1/a/b', 'l'),
    ];
    expect(new Set([id, ...others]).size).toBe(6);
    expect(newStreamKey(id)).not.toBe(id);
  });

  it('of decisions and leaves are random, 128 bits', () => {
    expect(randomId()).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(randomId()).not.toBe(randomId());
  });
});

describe('a scope', () => {
  it('covers its own agencies, or all', () => {
    expect(covers(['kota-contoh-a'], 'kota-contoh-a')).toBe(true);
    expect(covers(['kota-contoh-a'], 'kota-contoh-b')).toBe(false);
    expect(covers('*', 'kota-contoh-b')).toBe(true);
  });
});

describe('a settable clock', () => {
  it('stands where it was set', () => {
    const clock = new SettableClock('2024-03-22T02:00:00.000Z');
    clock.set('2024-03-23T02:00:00Z');
    expect(clock.now()).toBe('2024-03-23T02:00:00.000Z');
  });
});
