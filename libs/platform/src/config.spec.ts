import { ConfigError, describeConfig, readConfig } from './config.js';

const problems = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
};

describe('settings', () => {
  it('need nothing to be said', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      auth: { mode: 'local' },
      sample: true,
    });
  });

  it.each([
    [{ PORT: '70000' }, 'PORT must be a port number'],
    [{ PORT: '3e3' }, 'PORT must be a port number'],
    [{ AUTH: 'none' }, 'AUTH must be one of local, oidc'],
    [{ AUTH: 'oidc' }, 'AUTH=oidc needs'],
    [{ NODE_ENV: 'production' }, 'refused with NODE_ENV=production'],
    [{ HOST: '0.0.0.0' }, 'HOST must be 127.0.0.1'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must be a URL'],
    [{ EVENT_STORE: 'eventstoredb' }, 'needs EVENTSTORE_URL'],
    [{ EVENT_STORE: 'eventstoredb', EVENTSTORE_URL: 'http://localhost:2113' }, 'needs EVENTSTORE_URL'],
    [{ NODE_ENV: 'production', JEJAK_CLOCK: 'simulated' }, 'JEJAK_CLOCK=simulated is refused'],
  ])('%j is refused in a plain sentence', (env, sentence) => {
    expect(problems(env).join('\n')).toContain(sentence);
  });

  it('name every problem at once', () => {
    expect(problems({ PORT: 'x', LOG_LEVEL: 'loud' })).toHaveLength(2);
  });

  it('let a container accept local tokens where its port stays on the machine', () => {
    expect(readConfig({ HOST: '0.0.0.0', AUTH_LOCAL_ACCEPT: '1', NODE_ENV: 'production' }).auth.mode).toBe(
      'local',
    );
  });

  it('are printed without passwords', () => {
    const lines = describeConfig(readConfig({ DATABASE_URL: 'postgres://jejak:geheim@db/jejak' })).join('\n');
    expect(lines).toContain('//***@db');
    expect(lines).not.toContain('geheim');
  });
});
