import { randomUUID } from 'node:crypto';
import { defineFormationExample } from '../formation/define-formation/define-formation.example.js';
import { formation } from '../formation/formation.js';
import { publishVacancyExample } from '../formation/publish-vacancy/publish-vacancy.example.js';
import { ServedRecruitment, type Answer } from '../served-recruitment.fixture.js';
import { openRoundExample } from '../round/open-round/open-round.example.js';
import { finalResult } from './application.fixture.js';
import { application } from './application.js';
import { cancelResultExample } from './cancel-result/cancel-result.example.js';
import { decideObjectionExample } from './decide-objection/decide-objection.example.js';
import { fileObjectionExample } from './file-objection/file-objection.example.js';
import { issueNipExample } from './issue-nip/issue-nip.example.js';
import { submitApplicationExample } from './submit-application/submit-application.example.js';
import { verifyAdministrationExample } from './verify-administration/verify-administration.example.js';

/** A number that nobody used before: NIK of a woman born on 5 December '90. */
let people = 100;
const nik = () => `999999451290${String(people++).padStart(4, '0')}`;
const person = (more: object = {}) => ({
  ...submitApplicationExample,
  applicationNo: `N-${people}`,
  nik: nik(),
  ...more,
});
/** An example that takes no number of an SK, so that it may be sent again. */
const unnumbered = <B extends { skNumber: string }>(
  { skNumber, ...body }: B,
  more: object = {},
): Omit<B, 'skNumber'> => {
  void skNumber;
  return { ...body, ...more };
};
const MS = unnumbered(verifyAdministrationExample, { result: 'MS', failedRequirements: [] });

describe('applications over HTTP', () => {
  let service: ServedRecruitment;
  let roundId: string;
  let formationId: string;

  const send = (...sent: Parameters<ServedRecruitment['send']>) => service.send(...sent);
  const vacancyIn = async (round: typeof openRoundExample): Promise<[string, string]> => {
    const opened = await send('rounds', unnumbered(round));
    const defined = await send(
      'formations',
      unnumbered({ ...defineFormationExample, roundId: opened.body.id }),
    );
    const published = unnumbered(publishVacancyExample);
    expect((await send(`formations/${defined.body.id}/publish-vacancy`, published, 0)).status).toBe(200);
    return [opened.body.id, defined.body.id];
  };
  const submit = (body: object, round = roundId, own = formationId) =>
    send(`rounds/${round}/applications`, {
      formationId: own,
      ...body,
      ...('formationId' in body && { formationId: own }),
    });
  const at = (answer: Answer, verb: string) => `applications/${answer.body.id}/${verb}`;
  const announceFinal = (own: string, passed: string[]) =>
    service.record(formation, own, finalResult(passed, { formationId: own }));

  beforeAll(async () => {
    service = await ServedRecruitment.start();
    [roundId, formationId] = await vacancyIn(openRoundExample);
  });
  afterAll(() => service?.stop());

  it('takes the examples of its description, pasted in order', async () => {
    const submitted = await submit(submitApplicationExample);
    expect(submitted).toMatchObject({ status: 201, body: { revision: '0' } });
    expect(await send(at(submitted, 'verify'), verifyAdministrationExample, 0)).toMatchObject({
      status: 200,
    });
    expect(await send(at(submitted, 'object'), fileObjectionExample, 1)).toMatchObject({ status: 200 });
    const answered = await send(at(submitted, 'decide-objection'), decideObjectionExample, 2);
    expect(answered).toMatchObject({ status: 200 });
    const cancelled = await send(at(submitted, 'cancel-result'), cancelResultExample, 3);
    expect(cancelled).toMatchObject({ status: 200 });
    const revocation = {
      refDecisionId: cancelled.body.decisionId,
      authority: 'BKPSDM Kota Contoh A',
      number: '800.1.2.2/925/BKPSDM/2024',
      date: '2024-10-05',
      legalBasis: verifyAdministrationExample.legalBasis,
      reasonSummary: 'STR terdaftar.',
      effect: 'from-start',
    };
    expect(await send(at(submitted, 'revoke-decision'), revocation, 4)).toMatchObject({ status: 200 });
    await announceFinal(formationId, [submitApplicationExample.applicationNo]);
    expect(await send(at(submitted, 'issue-nip'), issueNipExample, 6)).toMatchObject({
      status: 200,
      body: { revision: '7' },
    });
  });

  it('recruitment.application.single: one application per person and fiscal year, over CPNS and PPPK and all agencies', async () => {
    const one = person();
    const [pns, post] = await vacancyIn({ ...openRoundExample, kind: 'pns' });
    const first = await submit(one);
    expect(first.status).toBe(201);
    const second = await submit({ ...one, applicationNo: 'N-other' }, pns, post);
    expect(second).toMatchObject({ status: 409, body: { code: 'application.duplicate' } });
    expect(second.body.detail).toBe(
      'One application per person in 2024. (PermenPANRB 6/2024, recruitment.application.single@2024-01-01) The first application holds; check the NIK that was sent.',
    );
    expect(second.text).not.toContain(one.nik);
    const [next, nextPost] = await vacancyIn({ ...openRoundExample, fiscalYear: 2025 });
    const later = await submit({ ...one, applicationNo: 'N-other' }, next, nextPost);
    expect(later.status).toBe(201);
    const decisions = service.decisions;
    const whose = async ({ body: { id } }: Answer) =>
      (await decisions.load(application, id)).facts[0]!.subject;
    expect(await whose(later)).toBe(await whose(first));
  });

  it('keeps one application of two that arrive at once', async () => {
    const one = person();
    const answers = await Promise.all(
      ['N-a', 'N-b', 'N-c'].map((applicationNo) =>
        submit({ ...one, applicationNo: `${applicationNo}-${people}` }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
  });

  it('says nothing of a person in a refusal', async () => {
    const wrong = person({ nik: '9999993202900001' });
    const refused = [await submit(wrong), await submit(person({ nik: '99999932029000' }))];
    expect(refused.map(({ body }) => body.code)).toEqual(['nik.invalid', 'nik.invalid']);
    expect(refused[0]!.body.detail).toBe(
      'Digits 7–12 are not possible in a NIK. Compare it with the identity card.',
    );
    expect(refused[1]!.body.detail).toBe('A NIK has 16 digits. Compare it with the identity card.');
    const told = await submit({ ...person(), applicationNo: '9999994512900001' });
    expect(told.body.code).toBe('application.number-personal');
    for (const { text } of [...refused, told]) expect(text).not.toMatch(/\d{14}/);
  });

  it('answers a repeat with the first outcome, and refuses a number that was used', async () => {
    const one = person();
    const body = { ...one, formationId };
    const path = `rounds/${roundId}/applications`;
    const first = await send(path, body, undefined, { key: 'again' });
    const repeat = await send(path, body, undefined, { key: 'again' });
    expect(repeat).toMatchObject({ status: 201, repeated: true, body: { id: first.body.id } });
    const other = await submit({ ...person(), applicationNo: one.applicationNo });
    expect(other).toMatchObject({ status: 409, body: { code: 'application.number-used' } });
  });

  it('hides what is not there, and what is another agency’s', async () => {
    const body = { ...person(), formationId };
    const nowhere = 'rounds/7f1b6e2e-7a0e-5f0f-9a37-6f0c1d2e3a4b/applications';
    expect(await send(nowhere, body)).toMatchObject({ status: 404 });
    expect(await submit(person(), roundId, randomUUID())).toMatchObject({
      status: 422,
      body: { code: 'application.formation-unknown' },
    });
    expect(
      await send(`rounds/${roundId}/applications`, body, undefined, { by: service.foreign }),
    ).toMatchObject({
      status: 403,
      body: { code: 'access.agency' },
    });
    const own = await submit(body);
    expect(await send(at(own, 'verify'), MS, 0, { by: service.foreign })).toMatchObject({ status: 404 });
    expect(await send('applications/none/verify', MS, 0)).toMatchObject({ status: 404 });
    expect(await send(at(own, 'verify'), MS, 3)).toMatchObject({
      status: 412,
      body: { code: 'precondition.failed' },
    });
  });

  it('recruitment.objection.decider: the officer who verified does not decide, also where nobody is named', async () => {
    const own = await submit(person());
    const failed = unnumbered(verifyAdministrationExample, { verifier: undefined });
    expect(await send(at(own, 'verify'), failed, 0)).toMatchObject({ status: 200 });
    expect(await send(at(own, 'object'), fileObjectionExample, 1)).toMatchObject({ status: 200 });
    const objectionNo = `N-${people - 1}-1`;
    const answer = unnumbered(decideObjectionExample, { objectionNo, decider: undefined });
    expect(await send(at(own, 'decide-objection'), answer, 2)).toMatchObject({
      status: 422,
      body: { code: 'objection.same-person' },
    });
    const other = { ...answer, decider: 'tim-sanggah-1' };
    expect(await send(at(own, 'decide-objection'), other, 2)).toMatchObject({ status: 200 });
  });

  it('files no objection from the future of its window, nor an instant that is none', async () => {
    const own = await submit(person());
    expect(await send(at(own, 'verify'), unnumbered(verifyAdministrationExample), 0)).toMatchObject({
      status: 200,
    });
    const late = { ...fileObjectionExample, filedAt: '2024-09-23T00:00:00+07:00' };
    expect(await send(at(own, 'object'), late, 1)).toMatchObject({
      status: 422,
      body: { code: 'objection.late' },
    });
    // Without a time of its own it is filed now, long after.
    expect(await send(at(own, 'object'), { ...fileObjectionExample, filedAt: undefined }, 1)).toMatchObject({
      body: { code: 'objection.late' },
    });
    expect(
      await send(at(own, 'object'), { ...fileObjectionExample, filedAt: '2024-09-22 23:59' }, 1),
    ).toMatchObject({ status: 400 });
  });

  it('takes nothing in that is stated to happen later than now, and says what to do', async () => {
    const refused = (pointer: string) => ({
      status: 422,
      body: { code: 'application.future', errors: [{ pointer }] },
    });
    const body = person();
    expect(await submit({ ...body, submittedAt: '2999-01-01T00:00:00+07:00' })).toMatchObject(
      refused('#/submittedAt'),
    );
    const own = await submit(body);
    expect(await send(at(own, 'verify'), unnumbered(verifyAdministrationExample), 0)).toMatchObject({
      status: 200,
    });
    const later = { ...fileObjectionExample, filedAt: '2999-01-01T00:00:00+07:00' };
    const answer = await send(at(own, 'object'), later, 1);
    expect(answer).toMatchObject(refused('#/filedAt'));
    expect(answer.body.detail).toContain('or record it when the time has come');
    expect(await send(at(own, 'object'), fileObjectionExample, 1)).toMatchObject({ status: 200 });
    const decision = unnumbered(decideObjectionExample, { objectionNo: `${body.applicationNo}-1` });
    for (const day of ['decidedOn', 'announcedOn'])
      expect(
        await send(
          at(own, 'decide-objection'),
          { ...decision, announcedOn: '2999-01-01', [day]: '2999-01-01' },
          2,
        ),
      ).toMatchObject(refused(day === 'decidedOn' ? '#/decidedOn' : '#/announcedOn'));
  });

  it('sets a number for one person, and again for the same one after it was revoked', async () => {
    const [round, post] = await vacancyIn(openRoundExample);
    const [one, two] = [await submit(person(), round, post), await submit(person(), round, post)];
    for (const own of [one, two]) expect(await send(at(own, 'verify'), MS, 0)).toMatchObject({ status: 200 });
    await announceFinal(post, [`N-${people - 2}`, `N-${people - 1}`]);
    const issue = unnumbered(issueNipExample, { nip: '199012052025212995' });
    const issued = await send(at(one, 'issue-nip'), issue, 1);
    expect(issued).toMatchObject({ status: 200 });
    const taken = await send(at(two, 'issue-nip'), issue, 1);
    expect(taken).toMatchObject({ status: 409, body: { code: 'nip.taken' } });
    expect(taken.text).not.toContain(issue.nip);
    const revocation = {
      refDecisionId: issued.body.decisionId,
      authority: 'BKN',
      number: 'B/1',
      date: '2025-03-01',
      legalBasis: issue.legalBasis,
      reasonSummary: 'Pertek keliru.',
      effect: 'from-start',
    };
    expect(await send(at(one, 'revoke-decision'), revocation, 2)).toMatchObject({ status: 200 });
    expect(await send(at(one, 'issue-nip'), issue, 4)).toMatchObject({ status: 200 });
    expect(await send(at(one, 'issue-nip'), issue, 5)).toMatchObject({
      body: { code: 'nip.already-issued' },
    });
  });
});
