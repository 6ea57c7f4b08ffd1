import { correct, end, type DecisionRevoked } from '#app/decision-life';
import { specFor } from '#app/testing';
import { contracted, cpns, ended, pns, registered, rulebook } from '../employment.fixture.js';
import { appointCpns, appointPns, contractPppk, endService, registerEmployee } from './appointing.js';
import { employee, type EmployeeFact } from './employee.js';

const spec = specFor(employee);
const version = 'recruitment.cpns.probation@2000-01-01';
const cited = [{ rule: 'recruitment.cpns.probation', version }];

const revoked = (refDecisionId: string): DecisionRevoked => ({
  type: 'DecisionRevoked',
  data: {
    refDecisionId,
    authority: 'BKPSDM Kota Contoh A',
    number: '800/1',
    date: '2025-04-01',
    legalBasis: [],
    reasonSummary: 'Salah orang',
    evidence: [],
    scope: null,
    effect: 'from-start',
    effectFrom: null,
  },
});

describe('a person taken over', () => {
  const takes = (more = {}, ...before: EmployeeFact[]) =>
    spec.given(...before).when((living) => registerEmployee(living, registered(more).data, rulebook));

  it('is recorded with the evidence, once', () => {
    takes().records(registered());
    takes({}, registered()).refuses('employee.exists', { taken: true });
    takes({}, cpns()).refuses('employee.exists');
    takes({ evidence: [] }).refuses('employee.evidence-missing', { pointer: '/evidence' });
  });
  it('may be recorded anew once the first takeover fell', () =>
    takes({ decisionId: 'd-again' }, registered(), revoked('d-registered')).records(
      registered({ decisionId: 'd-again' }),
    ));
  it('has a number of the kind of service and of the day of birth', () => {
    takes({ kind: 'PPPK' }).refuses('nip.invalid', { values: { number: 'NI PPPK', places: '13–14' } });
    takes({ birthDate: '1998-06-16' }).refuses('nip.invalid', { values: { number: 'NIP', places: '1–8' } });
    takes({ nip: '19980615202003299' }).refuses('nip.invalid', { sentence: 'nip.invalid#length' });
  });
  it.each(['199806152020032991', 'row-9999994512900001'])('is not known in the source as %s', (id) =>
    takes({ source: { system: 'simpeg', id, rowSha256: 'ab'.repeat(32) } }).refuses(
      'employee.source-personal',
    ),
  );
});

describe('a candidate', () => {
  const appoints = (more = {}, ...before: EmployeeFact[]) =>
    spec.given(...before).when((living) => appointCpns(living, cpns(more).data, rulebook));

  it('is nobody who serves', () => {
    appoints().records(cpns());
    appoints({}, registered()).refuses('employee.serving', { taken: true, values: { kind: 'PNS' } });
    appoints({}, cpns()).refuses('employee.serving');
    appoints({}, contracted(), ended({ effectiveFrom: '2024-03-02' })).refuses('employee.serving');
    appoints({}, contracted(), ended({ effectiveFrom: '2024-03-01' })).records(cpns());
  });
  it('has a NIP', () => appoints({ nip: '199806152024212991' }).refuses('nip.invalid'));
});

describe('a contract', () => {
  const contracts = (more = {}, ...before: EmployeeFact[]) =>
    spec.given(...before).when((living) => contractPppk(living, contracted(more).data, rulebook));

  it('recruitment.pppk: has an end date, also when it is recorded as taken', () => {
    contracts({ effectiveUntil: null, recordedAsTaken: true }).refuses('pppk.end-date', {
      rule: 'recruitment.pppk',
      version: 'recruitment.pppk@2024-01-01',
      pointer: '/effectiveUntil',
    });
    contracts().records(contracted());
  });
  it('recruitment.pppk: keeps its end date when it is corrected', () => {
    const act = { ...revoked('d-contract').data, recordedAsTaken: false };
    const { scope: _, effect: __, effectFrom: ___, ...correction } = act;
    spec
      .given(contracted())
      .when((living) =>
        correct(employee, living, { ...correction, changes: { effectiveUntil: null } }, rulebook),
      )
      .refuses('pppk.end-date');
  });
  it('follows another one of the same person as a renewal, with another number', () => {
    const second = {
      decisionId: 'd-second',
      nip: '199806152025222991',
      effectiveFrom: '2025-03-01',
      effectiveUntil: '2026-02-28',
    };
    contracts(second, contracted()).records(contracted({ ...second, renewal: true }));
    contracts(second, registered({ kind: 'PPPK' })).records(contracted({ ...second, renewal: true }));
    contracts(second, contracted(), revoked('d-contract')).records(contracted({ ...second }));
    contracts(second, cpns()).refuses('employee.serving', { values: { kind: 'CPNS' } });
  });
});

describe('a permanent civil servant', () => {
  const appoints = (more = {}, ...before: EmployeeFact[]) =>
    spec
      .given(...(before.length > 0 ? before : [cpns()]))
      .when((living) => appointPns(living, pns(more).data, rulebook));

  it('was a candidate who serves', () => {
    appoints().records(pns());
    appoints({}, contracted()).refuses('employee.not-cpns');
    appoints({}, cpns(), ended({ effectiveFrom: '2024-12-01' })).refuses('employee.not-cpns');
    appoints({}, cpns(), pns()).refuses('employee.already-pns', { taken: true });
    appoints({}, cpns(), pns(), revoked('d-pns')).records(pns());
    spec
      .given()
      .when((living) => appointPns(living, pns().data, rulebook))
      .refuses('employee.not-cpns');
  });

  it('recruitment.cpns.probation: CPNS 1 Mar 2024, PNS 1 Feb 2025 → finding', () => {
    appoints({ effectiveFrom: '2025-02-01' }).refuses('pns.probation', {
      version,
      pointer: '/effectiveFrom',
      values: { date: '2025-03-01' },
    });
    const taken = { effectiveFrom: '2025-02-01', recordedAsTaken: true };
    appoints(taken).records(pns({ ...taken, findings: cited }));
  });
  it('recruitment.cpns.probation: 1 May 2025 without recommendation → finding', () => {
    const late = { effectiveFrom: '2025-05-01' };
    appoints(late).refuses('pns.probation', {
      sentence: 'pns.probation#late',
      pointer: '/bknRecommendation',
    });
    appoints({ ...late, recordedAsTaken: true }).records(
      pns({ ...late, recordedAsTaken: true, findings: cited }),
    );
    const recommended = { ...late, bknRecommendation: { number: 'B/1/2025', date: '2025-04-01' } };
    appoints(recommended).records(pns(recommended));
  });
  it.each([
    [{ trainingPassed: false }, 'pns.probation#training'],
    [{ healthy: false }, 'pns.probation#health'],
  ])('recruitment.cpns.probation: %j → finding', (more, sentence) => {
    appoints(more).refuses('pns.probation', { sentence });
    appoints({ ...more, recordedAsTaken: true }).records(
      pns({ ...more, recordedAsTaken: true, findings: cited }),
    );
  });
  it('recruitment.cpns.probation: counts from before the ledger where that is known', () => {
    const candidate = (servesSince: string | null) =>
      registered({ kind: 'CPNS', servesSince, decisionId: 'd-cpns' });
    appoints({ effectiveFrom: '2025-02-01' }, candidate('2024-03-01')).refuses('pns.probation');
    appoints({ effectiveFrom: '2025-02-01' }, candidate(null)).records(pns({ effectiveFrom: '2025-02-01' }));
  });
  it('recruitment.cpns.probation: is judged again when the TMT is corrected', () => {
    const { scope: _, effect: __, effectFrom: ___, ...act } = revoked('d-pns').data;
    const corrects = (effectiveFrom: string) =>
      spec
        .given(cpns(), pns())
        .when((living) =>
          correct(employee, living, { ...act, recordedAsTaken: false, changes: { effectiveFrom } }, rulebook),
        );
    corrects('2025-02-01').refuses('pns.probation');
    expect(corrects('2025-03-01').recorded).toEqual([]);
  });
});

describe('the end of a service', () => {
  const ends = (...before: EmployeeFact[]) =>
    spec.given(...before).when((living) => endService(living, ended().data, rulebook));

  it('is that of somebody who serves', () => {
    ends(cpns()).records(ended());
    ends().refuses('employee.not-serving');
    ends(cpns(), ended()).refuses('employee.not-serving');
    ends(cpns(), ended(), contracted()).records(ended());
  });
  it('that falls lets the service go on', () => {
    const [, restored] = spec
      .given(cpns(), ended())
      .when((living) => end(employee, living, revoked('d-ended'))).recorded;
    expect(restored).toMatchObject({ data: { restored: { kind: 'CPNS' }, from: '2025-12-01' } });
  });
});
