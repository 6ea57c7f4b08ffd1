import { Rulebook } from '#app/kernel';
import { rankFinal } from '../../dist/libs/contexts/recruitment/src/ranking/rank-final.js';
import { rankSkd } from '../../dist/libs/contexts/recruitment/src/ranking/rank-skd.js';
import { roundRules } from '../../dist/libs/contexts/recruitment/src/ranking/round-rules.js';
import { rulesets } from '../../dist/libs/contexts/recruitment/src/rulesets.js';
import { median, row } from './measure.mjs';

const TIMES = 7;
const terms = {
  seats: 3_000,
  needType: 'UMUM',
  weights: [
    { test: 'SKB CAT', cat: true, weight: 60 },
    { test: 'Wawancara', cat: false, weight: 40 },
  ],
  maxScores: null,
  thresholds: null,
};

/** Everybody has scores, and every third shares all of them with others, so that ties reach the last step. */
const applicantOf = (_, i) => {
  const like = i % 3 === 0 ? i % 30 : i;
  return {
    applicationNo: `2024-${String(i).padStart(6, '0')}`,
    scores: {
      skd: {
        present: true,
        twk: 65 + 5 * (like % 15),
        tiu: 80 + 5 * (like % 17),
        tkp: 166 + (like % 55),
        tests: null,
      },
      skb: {
        present: true,
        ...{ twk: null, tiu: null, tkp: null },
        tests: [
          { test: 'SKB CAT', score: String(200 + (like % 270)), maximum: '500' },
          { test: 'Wawancara', score: `${60 + (like % 39)}.25`, maximum: '100' },
        ],
      },
    },
  };
};

/** Computing the two rankings of PNS, in milliseconds: nothing is read or recorded. */
export function rankingRows(applicants) {
  const rules = roundRules('2024-08-15', new Rulebook(rulesets));
  const all = Array.from({ length: applicants }, applicantOf);
  const personal = new Map(
    all.map(({ applicationNo }, i) => [
      applicationNo,
      { gradePoint: '3.50', birthDate: `199${i % 10}-03-01` },
    ]),
  );
  const contenders = {
    'ranking after SKD': () => rankSkd(all, terms, rules),
    'final ranking': () => rankFinal(all, terms, 'pns', rules, null, personal),
  };
  return Object.entries(contenders).map(([name, rank]) => {
    const took = Array.from({ length: TIMES }, () => {
      const started = performance.now();
      if (rank().entries.length !== applicants) throw new Error(`The ${name} lost somebody.`);
      return performance.now() - started;
    });
    return row(`${name} of ${applicants}, computed`, median(took), 'ms');
  });
}
