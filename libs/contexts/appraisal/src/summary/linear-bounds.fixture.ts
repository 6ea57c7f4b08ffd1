/** What a reader takes a number for: from the least to the most that everything known allows. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

const NEARLY = 1e-7;

/** Unknown numbers with equations between them; says what each may be at least and at most (the simplex method). */
export class LinearSystem {
  private readonly unknowns = new Map<string, { low: number; high: number }>();
  private readonly equations: { terms: ReadonlyMap<string, number>; value: number }[] = [];
  private feasible: Tableau | null = null;

  /** Narrows what is known of a number; named for the first time, it is zero or more. */
  know(name: string, low: number, high = Infinity): void {
    const known = this.unknowns.get(name);
    this.unknowns.set(name, {
      low: Math.max(low, known?.low ?? 0),
      high: Math.min(high, known?.high ?? Infinity),
    });
  }

  /** A number is the sum of others. */
  sum(name: string, of: readonly string[]): void {
    const terms = new Map([[name, -1]]);
    for (const one of of) terms.set(one, (terms.get(one) ?? 0) + 1);
    this.equations.push({ terms, value: 0 });
    for (const one of terms.keys()) this.know(one, 0);
  }

  /** A number is no more than another. */
  atMost(name: string, limit: string): void {
    this.sum(limit, [name, `${limit} less ${name}`]);
  }

  /** @throws Error when nothing satisfies what is known */
  boundsOf(name: string): Bounds {
    const { low, high } = this.unknowns.get(name)!;
    if (low === high) return { least: low, most: high };
    this.feasible ??= this.solve();
    return { least: low + this.feasible.least(name, 1), most: low - this.feasible.least(name, -1) };
  }

  private solve(): Tableau {
    const free = [...this.unknowns].filter(([, { low, high }]) => low < high).map(([name]) => name);
    const at = new Map(free.map((name, i) => [name, i]));
    const rows: { terms: Map<string, number>; value: number }[] = [];
    for (const { terms, value } of this.equations) {
      const left = new Map<string, number>();
      let rest = value;
      for (const [name, factor] of terms) {
        rest -= factor * this.unknowns.get(name)!.low;
        if (at.has(name)) left.set(name, factor);
      }
      rows.push({ terms: left, value: rest });
    }
    for (const name of free) {
      const { low, high } = this.unknowns.get(name)!;
      if (high === Infinity) continue;
      at.set(`${name} spare`, at.size);
      rows.push({
        terms: new Map([
          [name, 1],
          [`${name} spare`, 1],
        ]),
        value: high - low,
      });
    }
    return new Tableau(at, rows);
  }
}

class Tableau {
  private readonly width: number;
  private rows: number[][];
  private basis: number[];

  constructor(
    private readonly at: ReadonlyMap<string, number>,
    equations: readonly { terms: ReadonlyMap<string, number>; value: number }[],
  ) {
    const width = at.size;
    const helping = equations.length;
    this.rows = equations.map(({ terms, value }, i) => {
      const row = new Array<number>(width + helping + 1).fill(0);
      const sign = value < 0 ? -1 : 1;
      for (const [name, factor] of terms) row[at.get(name)!]! += sign * factor;
      row[width + i] = 1;
      row[width + helping] = sign * value;
      return row;
    });
    this.basis = equations.map((_, i) => width + i);
    const cost = new Array<number>(width + helping).fill(0).fill(1, width);
    if (this.minimise(cost) > 1e-5) throw new Error('Nothing satisfies what is known.');
    this.width = width;
    this.dismissHelpers(helping);
  }

  /** The least of a factor times a number. */
  least(name: string, factor: number): number {
    const kept = { rows: this.rows.map((row) => [...row]), basis: [...this.basis] };
    const cost = new Array<number>(this.width).fill(0);
    cost[this.at.get(name)!] = factor;
    const found = this.minimise(cost);
    this.rows = kept.rows;
    this.basis = kept.basis;
    return found;
  }

  private minimise(cost: readonly number[]): number {
    const columns = cost.length;
    for (;;) {
      const entering = Array.from({ length: columns }, (_, i) => i).find((i) => this.gain(cost, i) < -NEARLY);
      if (entering === undefined)
        return this.rows.reduce((sum, row, i) => sum + cost[this.basis[i]!]! * row.at(-1)!, 0);
      let leaving = -1;
      let smallest = Infinity;
      for (const [i, row] of this.rows.entries()) {
        if (row[entering]! <= NEARLY) continue;
        const ratio = row.at(-1)! / row[entering]!;
        // Of equal ones the first by column: so no circle is walked twice.
        const first = ratio < smallest + NEARLY && leaving >= 0 && this.basis[i]! < this.basis[leaving]!;
        if (ratio < smallest - NEARLY || first) {
          smallest = Math.min(smallest, ratio);
          leaving = i;
        }
      }
      if (leaving < 0) return -Infinity;
      this.pivot(leaving, entering);
    }
  }

  private gain(cost: readonly number[], column: number): number {
    return this.rows.reduce((sum, row, i) => sum - cost[this.basis[i]!]! * row[column]!, cost[column]!);
  }

  private pivot(leaving: number, entering: number): void {
    const row = this.rows[leaving]!;
    const by = row[entering]!;
    for (let i = 0; i < row.length; i++) row[i]! /= by;
    for (const other of this.rows) {
      const factor = other[entering]!;
      if (other === row || Math.abs(factor) < 1e-12) continue;
      for (let i = 0; i < row.length; i++) other[i]! -= factor * row[i]!;
    }
    this.basis[leaving] = entering;
  }

  /** A helper that is still in use stands at zero: another takes its place, or its equation said nothing new. */
  private dismissHelpers(helping: number): void {
    for (let i = this.rows.length - 1; i >= 0; i--) {
      if (this.basis[i]! < this.width) continue;
      const other = this.rows[i]!.findIndex((value, at) => at < this.width && Math.abs(value) > NEARLY);
      if (other >= 0) this.pivot(i, other);
      else {
        this.rows.splice(i, 1);
        this.basis.splice(i, 1);
      }
    }
    this.rows = this.rows.map((row) => [...row.slice(0, this.width), row[this.width + helping]!]);
  }
}
