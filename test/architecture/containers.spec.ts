import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything of the container file by the name it stands under: parts to be merged, and services. */
const sections = readFileSync(join(import.meta.dirname, '../../docker-compose.yml'), 'utf8')
  .split(/^(?=x-\S+:| {2}\S+:$)/m)
  .map((text) => [text.trim().split(':', 1)[0]!, text] as const);

describe('the containers', () => {
  it.each(['/data/keys', '/data/vault'])('have %s in api alone', (folder) =>
    expect(sections.filter(([, text]) => text.includes(folder)).map(([name]) => name)).toEqual(['api']),
  );

  it('share no folder that holds the keys', () => {
    const mounts = sections.flatMap(([, text]) => text.match(/- \S+:\/data\S*/g) ?? []);
    expect(mounts.filter((mount) => !/:\/data\/(auth|keys|vault)$/.test(mount))).toEqual([]);
    expect(mounts.length).toBeGreaterThan(3);
  });
});
