#!/usr/bin/env node
// Computes the rankings of a formation again from what everybody can read, and says of every place whether it agrees.
//
//   node examples/recompute-ranking.mjs <formationId> [--server http://127.0.0.1:3000]
//
// It shares no code with the service, needs no token, and counts in whole numbers (BigInt). What is never public, grade point and
// day of birth, is taken from the published tie path. Exit code: 0 everything agrees, 1 something does not, 2 nothing to compare.
import { parseArgs } from 'node:util';
import { compareWhoIsEligible } from './recompute/eligible.mjs';
import { decimal, fraction, halfUp, inverse, millionths, plus, times } from './recompute/fractions.mjs';
import { isOpen, settle } from './recompute/places.mjs';
import {
  cancelledNumbers,
  end,
  ranking,
  rule as ruleOn,
  termsOfFormation,
} from './recompute/public-data.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { server: { type: 'string', default: 'http://127.0.0.1:3000' } },
});
const [formationId] = positionals;
if (!formationId) end('Name a formation: node examples/recompute-ranking.mjs <formationId> [--server URL]');

const published = {
  skd: await ranking(options.server, formationId, 'skd'),
  final: await ranking(options.server, formationId, 'final'),
};
const any = published.final ?? published.skd;
if (!any) end('That formation has no published ranking.');
const terms = await termsOfFormation(options.server, any);
/** Values by the version of the day that opened the round. */
const rule = (name) => ruleOn(options.server, name, terms.openedOn);
let disagreements = 0;
// In the first ranking everybody is who may be: SKD, or the one of the competence selection.
await compareWhoIsEligible(options.server, { formationId, ...(published.skd ?? published.final) }, disagree);
if (published.skd) compare('SKD', published.skd, await skdAgain(published.skd.entries));
if (published.final) compare('Final', published.final, await finalAgain(published.final));
process.exitCode = disagreements === 0 ? 0 : 1;

/** The ranking after SKD: thresholds, then the sum, then the steps of the rule; so many places a seat go on. */
async function skdAgain(entries) {
  const cut = await rule('recruitment.skb.cut');
  const { thresholds } = await rule('recruitment.skd.threshold');
  const need = terms.needType.trim().toLowerCase();
  const lowest =
    terms.thresholds ??
    thresholds.find(({ needTypes }) => needTypes.includes(need)) ??
    thresholds.find(({ needTypes }) => needTypes.includes('*'));
  const sat = entries.map(({ applicationNo, scores }) => ({ applicationNo, ...skdOf(scores.skd) }));
  const passes = (one) => ['twk', 'tiu', 'tkp', 'total'].every((part) => one[part] >= (lowest[part] ?? 0));
  const steps = ['skd-total', ...cut.ties].map((step) => ({ step, by: (one) => BigInt(skdPart(one, step)) }));
  const { places, ties } = settle(
    sat.filter((one) => one.present && passes(one)),
    steps,
    [],
  );
  const goOn = cut.perSeat * terms.seats;
  const ranked = places.map(({ rank, one }) => ({ rank, code: rank <= goOn ? 'P/L' : 'P', one }));
  const others = sat
    .filter((one) => !one.present || !passes(one))
    .map((one) => ({ rank: null, code: one.present ? 'TL' : 'TH', one }));
  const entryOf = ({ rank, code, one }) => ({
    applicationNo: one.applicationNo,
    said: `${rank ?? '–'} ${code} ${one.present ? one.total : '–'}`,
  });
  // the sum itself is no tie
  return {
    entries: [...ranked, ...others].map(entryOf),
    ties: ties.filter(({ step }) => step !== 'skd-total'),
  };
}

/** The final order of those who went on; PNS by points of SKD and SKB, PPPK by the sum of the competence tests. */
async function finalAgain({ entries, ties: path }) {
  const isService = terms.kind === 'pns';
  if (published.skd) await compareWhoWentOn(published.skd.entries, entries);
  const pointsOf = isService ? await servicePoints() : contractPoints;
  const sat = entries.map(({ applicationNo, scores }) => {
    const last = isService ? scores.skb : scores.competence;
    return {
      applicationNo,
      skd: skdOf(scores.skd),
      tests: last?.tests ?? [],
      present: last?.present ?? false,
    };
  });
  const counted = sat.filter((one) => one.present).map((one) => ({ ...one, ...pointsOf(one) }));
  const order = (await rule('recruitment.final.ties'))[terms.kind];
  const open = order.filter(isOpen);
  const steps = [
    { step: 'total', by: ({ total }) => total },
    ...open.map((step) => ({
      step,
      by: (one) => (isService ? BigInt(skdPart(one.skd, step)) : testsOf(one, step)),
    })),
  ];
  const { places, ties } = settle(
    counted.filter(({ passed }) => passed),
    steps,
    path,
  );
  const said = (rank, code, { shown }) => `${rank ?? '–'} ${code} ${shown}`;
  const again = [
    ...places.map(({ rank, one }) => [one, said(rank, rank <= terms.seats ? 'P/L' : 'P', one)]),
    ...counted.filter(({ passed }) => !passed).map((one) => [one, said(null, 'TL', one)]),
    ...sat.filter(({ present }) => !present).map((one) => [one, said(null, 'TH', { shown: '– – – –' })]),
  ];
  return {
    entries: again.map(([{ applicationNo }, said]) => ({ applicationNo, said })),
    ties: ties.filter(({ step }) => step !== 'total'),
  };
}

/** Everybody who went on from SKD is in the final ranking, but whose pass was cancelled, and nobody else. */
async function compareWhoWentOn(skdEntries, finalEntries) {
  const went = new Set(
    skdEntries.filter(({ code }) => code === 'P/L').map(({ applicationNo }) => applicationNo),
  );
  const ranked = new Set(finalEntries.map(({ applicationNo }) => applicationNo));
  const cancelled = await cancelledNumbers(options.server, any);
  for (const applicationNo of ranked)
    if (!went.has(applicationNo))
      disagree(`${applicationNo} did not go on from SKD, and is in the final ranking`);
  for (const applicationNo of went)
    if (!ranked.has(applicationNo) && !cancelled.has(applicationNo))
      disagree(`${applicationNo} went on from SKD, and is not in the final ranking`);
}

/** Points of PNS: each part an exact fraction of its share, rounded half up once, then added. */
async function servicePoints() {
  const { skd, skb, decimals } = await rule('recruitment.integration');
  const scale = await rule('recruitment.skd.scale');
  const highest = (part) => terms.maxScores?.[part] ?? scale[part].maximum;
  const most = terms.maxScores?.total ?? highest('twk') + highest('tiu') + highest('tkp');
  const unit = 10n ** BigInt(decimals);
  const weightOf = ({ test, maximum }) =>
    terms.weights ? fraction(terms.weights.find((one) => one.test === test)?.weight ?? 0) : fraction(maximum);
  return ({ skd: { total }, tests }) => {
    const whole = terms.weights
      ? fraction(terms.weights.reduce((sum, { weight }) => sum + weight, 0))
      : tests.map(({ maximum }) => fraction(maximum)).reduce(plus);
    const weighed = tests
      .map((test) => times(times(fraction(test.score), inverse(fraction(test.maximum))), weightOf(test)))
      .reduce(plus);
    const first = halfUp(times(fraction(total * skd), inverse(fraction(most))), unit);
    const second = halfUp(times(times(weighed, inverse(whole)), fraction(skb)), unit);
    const byComputer = ({ test }) =>
      !terms.weights || terms.weights.some((one) => one.cat && one.test === test);
    const shown = [first, second, first + second].map((units) => decimal(units, decimals));
    return {
      total: first + second,
      passed: tests.every(
        (test) => !byComputer(test) || millionths(test.score) >= millionths(terms.thresholds?.skb ?? 0),
      ),
      shown: `${total} ${shown.join(' ')}`,
    };
  };
}

function contractPoints({ tests }) {
  const total = tests.reduce((sum, { score }) => sum + millionths(score), 0n);
  const shown = decimal(total, 6).replace(/\.?0+$/, '');
  return { total, passed: total >= millionths(terms.thresholds?.total ?? 0), shown: `– – – ${shown}` };
}

/** The tests of PPPK that a step of the tie path compares, added. */
function testsOf({ tests }, step) {
  const names = {
    technical: ['Teknis'],
    'managerial-sociocultural': ['Manajerial', 'Sosial Kultural', 'Manajerial dan Sosial Kultural'],
    interview: ['Wawancara'],
  }[step];
  return tests
    .filter(({ test }) => names.includes(test))
    .reduce((sum, { score }) => sum + millionths(score), 0n);
}

/** Says of every place whether it agrees. */
function compare(name, { entries, ties, decisionId }, again) {
  const before = disagreements;
  const computed = new Map(again.entries.map(({ applicationNo, said }) => [applicationNo, said]));
  console.log(`${name} ranking ${decisionId}, ${entries.length} entries`);
  for (const entry of entries) {
    const { applicationNo, rank, code } = entry;
    const points = name === 'SKD' ? [entry.skdTotal] : [entry.skdTotal, entry.skd, entry.skb, entry.total];
    const said = [rank, code, ...points].map((value) => value ?? '–').join(' ');
    const agrees = said === computed.get(applicationNo);
    console.log(`  ${agrees ? 'agrees' : 'DIFFERS'}  ${said}  ${applicationNo}`);
    if (!agrees) disagree(`${applicationNo}: published ${said}, computed ${computed.get(applicationNo)}`);
  }
  const paths = [ties, again.ties].map((path) =>
    path.map(({ step, applicationNos }) => `${step}: ${applicationNos.join(' ')}`).toSorted(),
  );
  for (const [i, path] of paths.entries())
    for (const tie of path)
      if (!paths[1 - i].includes(tie))
        disagree(`tie path, only ${i === 0 ? 'published' : 'computed'}: ${tie}`);
  const wrong = disagreements - before;
  console.log(wrong === 0 ? `${name}: every place agrees.` : `${name}: ${wrong} disagreements.`);
}

function disagree(what) {
  disagreements += 1;
  console.error(`  ${what}`);
}

function skdOf(scores) {
  const [twk, tiu, tkp] = [scores?.twk ?? 0, scores?.tiu ?? 0, scores?.tkp ?? 0];
  return { twk, tiu, tkp, total: twk + tiu + tkp, present: scores?.present ?? false };
}
function skdPart(scores, step) {
  return scores[step === 'skd-total' ? 'total' : step];
}
