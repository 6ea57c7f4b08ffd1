// Which test of the store's contract (event-store.md 12) ran over which engine, and how it ended.
const GROUPS = { E: 20, O: 4, R: 3, S: 9, F: 13, D: 3, P: 5 };
const ENGINES = ['memory', 'PostgreSQL', 'EventStoreDB'];
/** Where a test has no sense: the log in memory has no server, and some traps are PostgreSQL's own. */
const POSTGRES_ONLY = new Set('O2 O3 O4 S5 F5 F6 F7 F9 F10 F11 F12 F13'.split(' '));
const NEEDS_SERVER = new Set('S3 S4 F1 F2 F3 F4 F8 P1 P2 P3 P4 P5'.split(' '));
const IDS = /^((?:[EORSFDPT]\d{1,2}(?:, )?)+)(?=[ :])/;
const WORST = { failed: 3, skipped: 2, ok: 1 };

/** Ids that a title begins with, such as `E5, E6, E7 recognise a repeat`; a describe may name a test of the product, `(T9)`. */
export function idsOf(title, ancestors) {
  const own = IDS.exec(title)?.[1].match(/[A-Z]\d+/g) ?? [];
  return [...own, ...ancestors.flatMap((name) => name.match(/(?<=\()T\d+(?=\))/g) ?? [])];
}

/** The engine under test by the names around it; what names none runs on the one the product runs on. */
export function engineOf(names) {
  const text = names.join(' ');
  if (/MemoryEventStore/.test(text)) return 'memory';
  return /eventstoredb/i.test(text) ? 'EventStoreDB' : 'PostgreSQL';
}

/** Collects results test by test. */
export class ContractTable {
  results = new Map();

  note({ title, ancestorTitles, status }, path) {
    const result = { passed: 'ok', failed: 'failed' }[status] ?? 'skipped';
    for (const id of idsOf(title, ancestorTitles)) {
      const key = `${id} ${engineOf([...ancestorTitles, path])}`;
      const former = this.results.get(key);
      if (former === undefined || WORST[result] > WORST[former]) this.results.set(key, result);
    }
  }

  /** Lines of the table; none when no test of the contract ran. */
  lines() {
    if (this.results.size === 0) return [];
    const contract = Object.entries(GROUPS).flatMap(([group, count]) =>
      Array.from({ length: count }, (_, i) => `${group}${i + 1}`),
    );
    const product = [...new Set([...this.results.keys()].map((key) => key.split(' ')[0]))]
      .filter((id) => id.startsWith('T'))
      .toSorted((a, b) => a.slice(1) - b.slice(1));
    const line = (cells) =>
      cells
        .map((cell, i) => cell.padEnd(i === 0 ? 6 : 14))
        .join('')
        .trimEnd();
    return [
      line(['test', ...ENGINES]),
      ...contract.map((id) => line([id, ...ENGINES.map((engine) => this.cell(id, engine))])),
      ...product.map((id) => line([id, '', this.cell(id, 'PostgreSQL')])),
    ];
  }

  cell(id, engine) {
    const result = this.results.get(`${id} ${engine}`);
    if (result !== undefined) return result;
    if (engine !== 'PostgreSQL' && POSTGRES_ONLY.has(id)) return '·';
    return engine === 'memory' && NEEDS_SERVER.has(id) ? '·' : '-';
  }
}
