import { decidedOn, recordedOn, textOf, type KnownDecision } from '../folding/matters.js';
import type { KeptFact } from '../projection/flag-matter.entity.js';
import { ofDecision, parametersOf, unitsOf, type Flag, type RaisedFlag } from './flag.js';

const FLAG = 'flag.finding';

const findingsOf = ({ data }: Pick<KeptFact, 'data'>): readonly { readonly rule: string }[] =>
  (data['findings'] ?? []) as readonly { readonly rule: string }[];
const valuesOf = (fact: Pick<KeptFact, 'data'>): RaisedFlag['values'] => ({
  rules: [...new Set(findingsOf(fact).map(({ rule }) => rule))].join(' '),
});

/** A fact was recorded as it really was, although rules refuse it: each of them is a finding. */
export const finding: Flag = {
  flag: FLAG,
  needs: ['suspects', 'findings'],
  definition: {
    id: 'Dicatat sebagaimana adanya dengan temuan: ada aturan yang tidak dipenuhi.',
    en: 'Recorded as it really was, with findings: some rules are not met.',
  },
  innocent: {
    id: 'Bukti dapat menyusul; nilai aturan itu dapat belum terkonfirmasi.',
    en: 'Evidence may follow; the value of the rule may be unconfirmed.',
  },
  raise({ suspects, findings }, rulebook) {
    const ofFact = (fact: KeptFact, of: KnownDecision | null): RaisedFlag => ({
      flag: FLAG,
      id: `${FLAG}~${fact.eventId}`,
      raisedOn: recordedOn(fact),
      rules: [parametersOf(rulebook, FLAG, recordedOn(fact))],
      decisionId: of?.decisionId ?? (textOf(fact.data['refDecisionId']) || null),
      unitIds: unitsOf([of ?? fact]),
      events: [{ eventId: fact.eventId, stream: fact.stream }],
      values: valuesOf(fact),
      annulled: of !== null && of.deadFrom !== null,
    });
    return [
      ...suspects.flatMap((one) => [
        ...(findingsOf(one).length > 0
          ? [ofDecision(one, [parametersOf(rulebook, FLAG, decidedOn(one))], recordedOn(one), valuesOf(one))]
          : []),
        ...one.acts.filter((act) => findingsOf(act).length > 0).map((act) => ofFact(act, one)),
      ]),
      ...findings.map((fact) => ofFact(fact, null)),
    ];
  },
};
