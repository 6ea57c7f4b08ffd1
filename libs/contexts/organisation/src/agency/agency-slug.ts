import { createHash } from 'node:crypto';

const MAX_LENGTH = 80;
const digest = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 8);

/** Slug that a name suggests: `Kota Contoh A` → `kota-contoh-a`. A name without Latin letters or digits gets a digest. */
export function slugOfName(name: string): string {
  const words =
    name
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const whole = words.join('-');
  if (whole.length === 0) return `instansi-${digest(name)}`;
  if (whole.length <= MAX_LENGTH) return whole;
  return `${whole.slice(0, MAX_LENGTH - 9).replace(/-+$/, '')}-${digest(name)}`;
}

/** Slug for a name whose first choice another agency holds: the same for the same name, whoever registers it. */
export const otherSlugOfName = (name: string): string =>
  `${slugOfName(name)
    .slice(0, MAX_LENGTH - 9)
    .replace(/-+$/, '')}-${digest(name)}`;
