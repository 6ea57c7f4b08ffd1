/** Stands in every hostile text, so that an answer that repeats what was sent is seen. No slug: what is in use is told. */
export const MARK = 'j4H4t';

/** A repeatable source of choices: the same seed makes the same requests. */
export interface Choices {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  oneOf<T>(values: readonly T[]): T;
}

/** Choices from a seed (mulberry32). */
export function choicesFrom(seed: number): Choices {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return { below, oneOf: (values) => values[below(values.length)]! };
}

/** Texts whose length is counted differently by different rules: each unit is one character to somebody. */
const UNITS = ['a', 'é', 'e\u0301', '\u2764\uFE0F', '☎\uFE0E', '𠮷', '👨‍👩‍👧', '\u202E', '\u200B', 'ﷺ', '߷'];
const LIMITS = [36, 64, 80, 100, 200, 300, 500, 2000, 8000];

const longText = (choices: Choices): string => {
  const unit = choices.oneOf(UNITS);
  return unit.repeat(
    Math.ceil((choices.oneOf(LIMITS) + choices.oneOf([-1, 0, 1])) / choices.oneOf([1, unit.length])),
  );
};

/** What a member of a body may be instead of what it should be, as JSON text. */
export function hostileJson(choices: Choices): string {
  const fixed = [
    ...['null', 'true', '[]', '{}', '""', '" "', '-1', '0', '1.5', '1e400', '-0', '1e21', '9007199254740993'],
    ...['"\\ud800"', '"\\u0000"', '"2024-02-30"', '"0000-00-00"', '"9999-12-31"', '"+012024-01-01"', '1e-7'],
    `"${MARK}"`,
    `["${MARK}",[["${MARK}"]]]`,
    `{"__proto__":{"${MARK}":1}}`,
    `{"constructor":{"prototype":"${MARK}"}}`,
    `{"toString":"${MARK}","length":-1}`,
    `{"a":1,"a":2}`,
    `"${MARK}' OR 1=1; --"`,
    `"${MARK}\u202Eabc\u2066"`,
    `"<script>${MARK}</script>"`,
    '['.repeat(40) + ']'.repeat(40),
    `[${'1,'.repeat(1500)}1]`,
    `"${MARK.repeat(4000)}"`,
    'tru',
    '"\t"',
    '"kota-contoh-a\\n"',
    `"${'a-'.repeat(60)}a"`,
    `"${'x.'.repeat(60)}x"`,
  ];
  return choices.below(3) === 0 ? JSON.stringify(longText(choices)) : choices.oneOf(fixed);
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** The body with one or two of its values replaced, an unknown member added, or a member taken away; as JSON text. */
export function mutated(body: object, choices: Choices): string {
  const holes: string[] = [];
  const copy = JSON.parse(JSON.stringify(body)) as Json;
  for (let times = 1 + choices.below(2); times > 0; times--) {
    const places: { holder: Record<string, Json>; name: string }[] = [];
    const collect = (value: Json): void => {
      if (typeof value !== 'object' || value === null) return;
      const holder = value as Record<string, Json>;
      for (const name of Object.keys(holder)) {
        places.push({ holder, name });
        collect(holder[name]!);
      }
    };
    collect(copy);
    const place = choices.oneOf(places);
    if (!place) return hostileJson(choices);
    const kind = choices.below(10);
    if (kind === 0) delete place.holder[place.name];
    else {
      holes.push(hostileJson(choices));
      const hole = `@@${holes.length - 1}@@`;
      if (kind === 1 && !Array.isArray(place.holder)) place.holder['lain'] = hole;
      else place.holder[place.name] = hole;
    }
  }
  return JSON.stringify(copy).replaceAll(/"@@(\d+)@@"/g, (_, index: string) => holes[Number(index)]!);
}

/** A piece of an address, already in the form in which it is sent. */
export function hostileAddress(choices: Choices): string {
  const raw = Buffer.from(longText(choices).slice(0, 250)).toString();
  return choices.oneOf([
    ...[
      '%',
      '%zz',
      '%00',
      '%ff%fe',
      '%C0%80',
      '%2e%2e%2f',
      '..%2f..',
      '%25%25',
      '%0d%0aX-A:%20b',
      '%ED%A0%80',
    ],
    ...['', '0', '-1', 'null', 'undefined', '[object%20Object]', '__proto__', 'constructor', 'toString', '*'],
    `${MARK}%27%20OR%201=1`,
    `${MARK}-`.repeat(30),
    `recruitment.formation-${MARK}`,
    'recruitment.formation-%00',
    'claim.sk-number-%E2%80%AE',
    encodeURIComponent(raw),
    'A'.repeat(1900),
    'A'.repeat(9000),
  ]);
}

/** Where the texts of a body stand: the way of names to each. */
export function textsIn(value: unknown, way: readonly string[] = []): string[][] {
  if (typeof value === 'string') return [[...way]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => textsIn(member, [...way, name]));
}

/** The body with one value replaced. */
export function replaced(body: object, [name, ...rest]: readonly string[], value: unknown): object {
  const copy = structuredClone(body) as Record<string, unknown>;
  copy[name!] = rest.length > 0 ? replaced(copy[name!] as object, rest, value) : value;
  return copy;
}
