import { lifeSentences } from '#app/decision-life';
import { personnelSentences } from '#app/personnel';
import type { Sentences } from '#app/platform';
import { appraisal } from '#contexts/appraisal';
import { employment } from '#contexts/employment';
import { organisation } from '#contexts/organisation';
import { promotion } from '#contexts/promotion';
import { selection } from '#contexts/selection';

const catalogues: Readonly<Record<string, Sentences>> = {
  ...{ appraisal: appraisal.sentences, employment: employment.sentences },
  ...{ organisation: organisation.sentences, promotion: promotion.sentences },
  ...{ selection: selection.sentences, decision: lifeSentences, personnel: personnelSentences },
};

describe('what is said when something about people in posts is refused', () => {
  it.each(Object.entries(catalogues))('says in both languages what to do next: %s', (_, sentences) => {
    const codes = Object.keys(sentences).filter((code) => !code.includes('#'));
    expect(codes.filter((code) => !sentences[`${code}#next`])).toEqual([]);
    for (const { id, en } of Object.values(sentences)) expect([id, en, id === en]).toEqual([id, en, false]);
    // a step that belongs to no sentence is never said
    const steps = Object.keys(sentences).flatMap((code) => (code.endsWith('#next') ? code.slice(0, -5) : []));
    expect(steps.filter((code) => !codes.includes(code))).toEqual([]);
  });
});
