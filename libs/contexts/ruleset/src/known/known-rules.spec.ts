import { decisionRuleShapes, decisionRulesets, end, lifeEvents } from '#app/decision-life';
import { decisionData } from '#app/decision-life-http';
import {
  Decisions,
  EventCodec,
  EventRegistry,
  MemoryEventStore,
  UnknownEventError,
  type SubscribeOptions,
} from '#app/event-store';
import { record, whole, type RuleShapes, type Ruleset } from '#app/kernel';
import { derivedCommandId, type CommandContext } from '#app/platform';
import { MemoryKeyStore, noErasures, Vault } from '#app/vault';
import { WorkingDaysDeclared } from '../calendar/calendar.events.js';
import { calendar, declareWorkingDays } from '../calendar/calendar.js';
import { RULE_KEEPER } from '../rule-keeper.js';
import { publishRuleset } from '../ruleset/publishing.js';
import { RulesetPublished } from '../ruleset/ruleset.events.js';
import { ruleset } from '../ruleset/ruleset.js';
import { KnownRules } from './known-rules.js';

const RULE = 'recruitment.objection.window';
const first: Ruleset = {
  rule: RULE,
  validFrom: '2024-01-01',
  validTo: null,
  values: { days: 3 },
  legalBasis: 'PermenPANRB 6/2024',
  sureness: 'B',
};
const shapes: RuleShapes = { ...decisionRuleShapes, [RULE]: record({ days: whole(0, 366) }) };
const shipped = { rulesets: [...decisionRulesets, first], shapes, calendars: [] };

const contextOf = (name: string): CommandContext => ({
  commandId: derivedCommandId('7b0c9d2e-6f0f-5c62-9a3e-0d8a4f1f2c11', name),
  commandDigest: '0'.repeat(64),
  correlationId: '7b0c9d2e-6f0f-5c62-9a3e-0d8a4f1f2c11',
  causationId: null,
  actor: {
    personRef: 'officer-1',
    office: null,
    agencyId: RULE_KEEPER,
    role: 'officer',
    onBehalfOf: null,
    authenticationLevel: null,
    issuer: 'test',
  },
  scope: '*',
  expectedRevision: null,
  occurredAt: '2026-11-26T04:00:00.000Z',
});

/** A log whose subscriptions break as often as asked, or begin with what was delivered long before. */
class BreakingStore extends MemoryEventStore {
  breaks = 0;
  repeats = false;

  override async *subscribe(options: SubscribeOptions) {
    if (this.breaks-- > 0) throw new Error('The subscription broke.');
    if (this.repeats)
      for await (const event of this.readAll({ limit: 1 })) yield { kind: 'event' as const, event };
    yield* super.subscribe(options);
  }
}

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('the rules of a process', () => {
  const registry = new EventRegistry([
    { name: 'ruleset', events: [RulesetPublished, WorkingDaysDeclared] },
    { name: 'decision', events: lifeEvents },
  ]);
  const stated = (decisionId: string) =>
    decisionData(
      {
        decidedOn: '2026-11-20',
        signatory: { role: 'PyB', postId: 'pengelola-aturan' },
        legalBasis: [{ rule: 'PermenPANRB 7/2026', version: '2026' }],
      },
      { findings: [] },
      decisionId,
    );
  const open = () => {
    const store = new BreakingStore();
    const decisions = new Decisions(
      store,
      new EventCodec(registry, new Vault(new MemoryKeyStore(), noErasures)),
    );
    const process = (known = shipped) => new KnownRules(store, new EventCodec(registry), known);
    const publish = (validFrom: string, days: number) =>
      decisions.make(
        ruleset,
        RULE,
        contextOf(validFrom),
        (state) =>
          publishRuleset(
            state,
            {
              ...stated(`d-${validFrom}`),
              rule: RULE,
              validFrom,
              validTo: null,
              values: { days },
              sureness: 'A',
            },
            [first],
            process().rulebook,
          ),
        { agencyId: RULE_KEEPER },
      );
    const revoke = (validFrom: string) =>
      decisions.make(ruleset, RULE, contextOf(`revoke ${validFrom}`), (state) =>
        end(ruleset, state, {
          type: 'DecisionRevoked',
          data: {
            refDecisionId: `d-${validFrom}`,
            authority: 'Pengelola aturan',
            number: '2/2026',
            date: '2026-12-01',
            legalBasis: [],
            reasonSummary: 'Salah.',
            evidence: [],
            scope: null,
            effect: 'from-start',
            effectFrom: null,
          },
        }),
      );
    const declare = (year: number) =>
      decisions.make(
        calendar,
        String(year),
        contextOf(String(year)),
        (state) =>
          declareWorkingDays(
            state,
            { ...stated(`c-${year}`), year, holidays: [], workingDays: [], sureness: 'A' },
            process().rulebook,
          ),
        { agencyId: RULE_KEEPER },
      );
    return { store, process, publish, revoke, declare };
  };
  const daysOn = (rules: KnownRules, day: string) =>
    rules.rulebook.inForce<{ days: number }>(RULE, day)?.values.days;

  it('are complete when it has opened, and follow the log through a broken subscription', async () => {
    const { store, process, publish, revoke } = open();
    await publish('2027-01-01', 5);
    store.breaks = 1;
    const rules = await process().open();
    expect([daysOn(rules, '2026-12-31'), daysOn(rules, '2027-01-01')]).toEqual([3, 5]);
    await until(() => rules.stalled);
    await publish('2028-01-01', 7);
    await until(() => daysOn(rules, '2028-01-01') === 7);
    expect(rules.stalled).toBe(false);
    await revoke('2028-01-01');
    await until(() => daysOn(rules, '2028-01-01') === 5);
    await rules.close();
  });

  it('take a fact once, however often it is delivered', async () => {
    const { store, process, publish, revoke } = open();
    await publish('2027-01-01', 5);
    await revoke('2027-01-01');
    store.repeats = true;
    const rules = await process().open();
    await publish('2028-01-01', 7);
    await until(() => daysOn(rules, '2028-01-01') === 7);
    expect(daysOn(rules, '2027-01-01')).toBe(3);
    await rules.close();
  });

  it('are known up to a place of the log, in each of two processes, without being followed', async () => {
    const { process, publish, declare } = open();
    const [here, there] = [process(), process()];
    const { position } = await publish('2027-01-01', 5);
    const later = await declare(2027);
    await Promise.all([here.upTo(position), here.upTo(later.position), there.upTo(position)]);
    expect([here, there].map((rules) => daysOn(rules, '2027-01-01'))).toEqual([5, 5]);
    expect([here, there].map((rules) => rules.workingCalendar.of(2027)?.decisionId)).toEqual([
      'c-2027',
      undefined,
    ]);
    expect(here.workingCalendar.years()).toEqual([2027]);
    expect(await here.head()).toBe(later.position);
  });

  it('are judged by as they were when they were asked for', async () => {
    const { process, publish } = open();
    const rules = process();
    const then = rules.rulebook.now();
    await rules.upTo((await publish('2027-01-01', 5)).position);
    expect(then.inForce(RULE, '2027-01-01')?.values).toEqual({ days: 3 });
    expect(rules.rulebook.now().inForce(RULE, '2027-01-01')).toMatchObject({
      values: { days: 5 },
      legalBasis: 'PermenPANRB 7/2026',
      decisionId: 'd-2027-01-01',
    });
    expect(rules.rulebook.byVersion(`${RULE}@2024-01-01`)?.validTo).toBe('2026-12-31');
    expect(rules.rulebook.all()).toHaveLength(decisionRulesets.length + 2);
    expect(rules.rulebook.shapeOf(RULE)).toBe(shapes[RULE]);
  });

  it.each([
    ['knows no such rule', decisionRuleShapes],
    ['reads other values', { ...shapes, [RULE]: record({ weeks: whole(0, 52) }) }],
  ])('are not taken by a program that %s: it does not start', async (_, others) => {
    const { process, publish } = open();
    await publish('2027-01-01', 5);
    await expect(process({ ...shipped, shapes: others }).open()).rejects.toThrow(UnknownEventError);
  });
});
