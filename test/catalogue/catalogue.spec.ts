import { contexts } from '#app/contexts';
import { decisionFields, misfitIn, versionOf } from '#app/kernel';

const named = contexts.map((context) => [context.name, context] as const);

describe.each(named)('the catalogue of %s', (name, context) => {
  const declared = new Map(context.events.map((definition) => [definition.type, definition]));

  it('names streams after the context, and every event belongs to one', () => {
    for (const { category } of context.deciders)
      expect(category).toMatch(new RegExp(`^${name}\\.[a-z][A-Za-z]*$`));
    const held = new Set(context.deciders.flatMap(({ events }) => events.map(({ type }) => type)));
    expect([...declared.keys()].filter((type) => !held.has(type))).toEqual([]);
  });

  it('gives each event and field a meaning', () => {
    for (const { meaning, fields } of declared.values()) {
      expect(meaning).toMatch(/^\S.{15,}\.$/s);
      for (const [field, { meaning: fieldMeaning }] of Object.entries(fields))
        expect(`${field}: ${fieldMeaning}`).toMatch(/: \S.{2,}/);
    }
  });

  it('publishes nothing but declared public fields', () => {
    for (const [type, form] of Object.entries(context.publication)) {
      const definition = declared.get(type);
      expect(`${type} ${definition ? 'is declared' : 'is unknown'}`).toBe(`${type} is declared`);
      const hidden = form.fields.filter(
        (field) => definition?.fields[field]?.visibility !== 'P' && !RESTORED.has(field),
      );
      expect({ type, hidden }).toEqual({ type, hidden: [] });
      expect(form.delayDays).toBeGreaterThanOrEqual(0);
    }
  });

  it('declares the fields of a decision as every decision does', () => {
    for (const { type, fields } of declared.values()) {
      if (!Object.hasOwn(fields, 'decisionId')) continue;
      const different = Object.entries(decisionFields).filter(
        ([field, { visibility }]) => fields[field]?.visibility !== visibility,
      );
      expect({ type, different: different.map(([field]) => field) }).toEqual({ type, different: [] });
    }
  });

  it('says each refusal in both languages', () => {
    for (const [code, { id, en }] of Object.entries(context.sentences)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z0-9.-]+(#[a-z]+)?$/);
      expect([id, en].every((sentence) => /[.!?]$/.test(sentence))).toBe(true);
      const placeholders = (sentence: string): string[] =>
        [...sentence.matchAll(/\{\w+\}/g)].map(String).toSorted();
      expect(placeholders(en)).toEqual(placeholders(id));
    }
  });

  it('dates each ruleset and names its legal basis', () => {
    for (const { rule, validFrom, validTo, legalBasis, sureness } of context.rulesets) {
      expect(validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(validTo === null || validTo > validFrom).toBe(true);
      expect(`${rule} ${legalBasis}`.length).toBeGreaterThan(rule.length + 3);
      expect(['A', 'B', 'C', 'D', 'own']).toContain(sureness);
    }
  });

  it('shapes the values of each rule, and ships none that does not fit', () => {
    const { rulesets, ruleShapes } = context;
    expect(Object.keys(ruleShapes).toSorted()).toEqual(
      [...new Set(rulesets.map(({ rule }) => rule))].toSorted(),
    );
    const misfits = rulesets.map((version) => [
      versionOf(version),
      misfitIn(ruleShapes[version.rule]!, version.values),
    ]);
    expect(misfits.filter(([, misfit]) => misfit !== null)).toEqual([]);
  });
});

/** Values of a state, of no event: published only as what `StateRestored` says holds again. */
const RESTORED: ReadonlySet<string> = new Set(['golongan', 'status', 'version', 'assignmentId', 'actingId']);

describe('the catalogue as a whole', () => {
  it('declares each event name and each sentence once', () => {
    const names = contexts.flatMap(({ events }) => events.map(({ type }) => type));
    expect(names).toEqual([...new Set(names)]);
    const codes = contexts.flatMap(({ sentences }) => Object.keys(sentences));
    expect(codes).toEqual([...new Set(codes)]);
  });
});
