/** A number in a system of sums: what it is, and the least and the most that a reader takes it for. */
export interface Amount {
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Sums of published tables as amounts that flow: at every place as much comes in as goes out. A reader who knows the bounds and
 * the sums takes any other flow for as likely as the true one.
 */
export class Circulation {
  private readonly outgoing = new Map<string, Arc[]>();

  /** @param amounts the true flow, within its bounds */
  constructor(amounts: readonly Amount[]) {
    for (const amount of amounts) {
      const { from, to, value, low, high } = amount;
      // Along an arc the amount may grow, or shrink, by one.
      if (value < high) this.arc(from, to, amount);
      if (value > low) this.arc(to, from, amount);
    }
  }

  /**
   * True when the sums leave an amount no second value. Amounts and bounds are whole, and so are the corners of what is possible:
   * another flow exists exactly where one unit can go round through the amount.
   */
  pins(amount: Amount): boolean {
    const { from, to, value, low, high } = amount;
    const grows = value < high && this.leads(to, from, amount);
    return !grows && !(value > low && this.leads(from, to, amount));
  }

  private arc(from: string, to: string, amount: Amount): void {
    const known = this.outgoing.get(from);
    if (known) known.push({ to, amount });
    else this.outgoing.set(from, [{ to, amount }]);
  }

  private leads(from: string, to: string, without: Amount): boolean {
    const seen = new Set([from]);
    const waiting = [from];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (at === to) return true;
      for (const { to: next, amount } of this.outgoing.get(at) ?? [])
        if (amount !== without && !seen.has(next)) {
          seen.add(next);
          waiting.push(next);
        }
    }
    return false;
  }
}

interface Arc {
  readonly to: string;
  readonly amount: Amount;
}
