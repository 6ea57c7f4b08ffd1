import { LogFollower, UnknownEventError, type EventCodec, type EventStore } from '#app/event-store';
import {
  misfitIn,
  periodsOf,
  Rulebook,
  versionOf,
  WorkingCalendar,
  type Decider,
  type DomainEvent,
  type RuleShapes,
  type Ruleset,
  type YearCalendar,
} from '#app/kernel';
import { isKnown, type Moment, type RecordedFact, type RuleHistory } from '#app/platform';
import { calendar, yearCalendarOf } from '../calendar/calendar.js';
import { ruleset, statedVersions } from '../ruleset/ruleset.js';
import { LiveCalendar, LiveRulebook } from './live-rulebook.js';

/** What is known before the log says anything: it comes with the program. */
export interface Shipped {
  readonly rulesets: readonly Ruleset[];
  /** The shape of the values of every rule that the program judges by. */
  readonly shapes: RuleShapes;
  readonly calendars: readonly YearCalendar[];
}

/** A stream folded so far. */
interface Folded<S> {
  readonly state: S;
  readonly revision: bigint;
}

/**
 * The rules and calendars of this process: what came with the program, and what the log published, read once and then
 * followed. A version of the log counts before one of the program.
 */
export class KnownRules implements RuleHistory {
  /** What handlers ask; it always answers as the log is known now. */
  readonly rulebook: Rulebook = new LiveRulebook(() => this.book);
  readonly workingCalendar: WorkingCalendar = new LiveCalendar(() => this.calendars);

  private book: Rulebook;
  private calendars: WorkingCalendar;
  private readonly rules = new Map<string, Folded<typeof ruleset.initialState>>();
  private readonly years = new Map<string, Folded<typeof calendar.initialState>>();
  private readonly follower: LogFollower;

  /** @param codec needs no keys: rules are public */
  constructor(
    private readonly store: EventStore,
    private readonly codec: EventCodec,
    private readonly shipped: Shipped,
  ) {
    this.book = this.boundBook();
    this.calendars = this.boundCalendars();
    this.follower = new LogFollower(store, [ruleset.category, calendar.category], (event) =>
      this.note(codec.decode(event)),
    );
  }

  /**
   * Reads the log to its end, then follows it until closed.
   * @throws StoreError · UnknownEventError also for a version that this program cannot judge by
   */
  async open(): Promise<this> {
    await this.follower.open();
    return this;
  }

  async rulesKnownAt(moment: Moment): Promise<Rulebook> {
    if (moment.at === 'now') return this.book;
    const then = new Map<string, Folded<typeof ruleset.initialState>>();
    for (const key of this.rules.keys())
      for await (const event of this.store.readStream(`${ruleset.category}-${key}`)) {
        const fact = this.codec.decode(event);
        const next = isKnown(fact, moment) ? folded(then.get(key), fact, ruleset) : null;
        if (next) then.set(key, next);
      }
    return this.boundBook(then);
  }

  /** Resolves when everything published up to this place of the log is known. @throws StoreError */
  upTo(position: string): Promise<void> {
    return this.follower.upTo(position);
  }

  /** End of the log. @throws StoreError */
  async head(): Promise<string | null> {
    return (await this.store.head()).position;
  }

  /** The versions of a rule that came with the program. */
  shippedOf(rule: string): readonly Ruleset[] {
    return this.shipped.rulesets.filter((version) => version.rule === rule);
  }

  /** True while the log cannot be followed: what others publish is not heard. */
  get stalled(): boolean {
    return this.follower.stalled;
  }

  close(): Promise<void> {
    return this.follower.close();
  }

  private note(fact: RecordedFact): void {
    if (fact.category === ruleset.category) {
      const next = folded(this.rules.get(fact.key), fact, ruleset);
      if (!next) return;
      for (const version of statedVersions(next.state)) this.assertJudging(version.ruleset, fact);
      this.rules.set(fact.key, next);
      this.book = this.boundBook();
    } else {
      const next = folded(this.years.get(fact.key), fact, calendar);
      if (!next) return;
      this.years.set(fact.key, next);
      this.calendars = this.boundCalendars();
    }
  }

  /** A process that cannot read a rule must not go on judging without it. */
  private assertJudging(version: Ruleset, { position }: RecordedFact): void {
    const { shapes } = this.shipped;
    const shape = Object.hasOwn(shapes, version.rule) ? shapes[version.rule] : undefined;
    if (!shape || misfitIn(shape, version.values) !== null)
      throw new UnknownEventError(
        `${versionOf(version)}, published at position ${position}, is a rule that this version of Jejak cannot judge by.`,
      );
  }

  private boundBook(
    published: ReadonlyMap<string, Folded<typeof ruleset.initialState>> = this.rules,
  ): Rulebook {
    const { rulesets, shapes } = this.shipped;
    const names = new Set([...rulesets.map(({ rule }) => rule), ...published.keys()]);
    const all = [...names].flatMap((rule) => {
      const stream = published.get(rule);
      if (!stream) return this.shippedOf(rule);
      const shipped = this.shippedOf(rule).map((version) => ({ ruleset: version, fallsFrom: null }));
      return periodsOf([...shipped, ...statedVersions(stream.state)]);
    });
    return new Rulebook(all, shapes);
  }

  private boundCalendars(): WorkingCalendar {
    const declared = [...this.years.values()].flatMap(({ state }) =>
      state.state === null ? [] : [yearCalendarOf(state.state)],
    );
    return new WorkingCalendar([...this.shipped.calendars, ...declared]);
  }
}

/** The stream with one more fact; null where it was folded before. */
function folded<S, E extends DomainEvent>(
  known: Folded<S> | undefined,
  fact: RecordedFact,
  decider: Decider<S, E>,
): Folded<S> | null {
  if (known && fact.revision <= known.revision) return null;
  const state = decider.evolve(known?.state ?? decider.initialState, fact as unknown as E);
  return { state, revision: fact.revision };
}
