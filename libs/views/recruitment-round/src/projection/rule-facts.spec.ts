import { addWorkingDays, WorkingCalendar } from '#app/kernel';
import {
  answered,
  applicationId,
  defined,
  NURSE,
  objected,
  opened,
  submitted,
  verified,
} from '../facts.fixture.js';
import type { Stated } from '../facts.fixture.js';
import { corrected, revoked } from '../life.fixture.js';
import { rowsAfter } from '../rows.fixture.js';
import { declared, published, shippedRules, versionId } from '../rules.fixture.js';
import { ObjectionRow } from './application.entity.js';
import { CalendarRow, RuleRow } from './rule.entity.js';
import { versionFor } from './rule-facts.js';

const WINDOW = 'recruitment.objection.window';
const five = published(WINDOW, '2024-06-01', { days: 5 });
const round = [opened(), defined(NURSE, 'Perawat Terampil', 2)];
const filing = (no: string): Stated[] => [
  submitted(no, NURSE, '2024-09-03T02:11:09.000Z'),
  verified(no, NURSE, ['ijazah']),
  objected(no, NURSE, ['ijazah']),
];
const windowOf = async (no: string, ...facts: readonly Stated[]) =>
  (await (await rowsAfter(facts)).find(ObjectionRow, applicationId(no), `${no}-1`))!.windowDays;

describe('windows that the register of objections shows', () => {
  it('are those that came with the program until a version is published', async () => {
    expect(await windowOf('A-1', ...round, ...filing('A-1'))).toBe(3);
    expect(await windowOf('A-1', five, ...round, ...filing('A-1'))).toBe(5);
    expect(await windowOf('A-1', ...round, five, ...filing('A-1'))).toBe(5);
  });

  it('are by the version of the day on which the round was opened, whatever begins later', async () => {
    const later = published(WINDOW, '2024-08-16', { days: 9 });
    expect(await windowOf('A-1', five, later, ...round, ...filing('A-1'))).toBe(5);
    expect(await windowOf('A-1', five, ...round, later, ...filing('A-1'))).toBe(5);
    const onTheDay = published(WINDOW, '2024-08-15', { days: 9 });
    expect(await windowOf('A-1', five, onTheDay, ...round, ...filing('A-1'))).toBe(9);
  });

  it('stay as they were when an objection was filed, also when more is recorded of it', async () => {
    const after = [five, answered('A-1', NURSE, 'rejected', '2024-09-26'), ...filing('A-2')];
    expect(await windowOf('A-1', ...round, ...filing('A-1'), ...after)).toBe(3);
    expect(await windowOf('A-2', ...round, ...filing('A-1'), ...after)).toBe(5);
  });

  it('follow corrections, and fall back where a version fell', async () => {
    const name = versionId(WINDOW, '2024-06-01');
    const six = corrected(name, 'values', { days: 5 }, { days: 6 });
    expect(await windowOf('A-1', five, six, ...round, ...filing('A-1'))).toBe(6);
    expect(await windowOf('A-1', five, six, revoked(name), ...round, ...filing('A-1'))).toBe(3);
    const fromTheDay = revoked(name, '2024-08-15');
    expect(await windowOf('A-1', five, fromTheDay, ...round, ...filing('A-1'))).toBe(3);
    expect(await windowOf('A-1', five, revoked(name, '2024-08-16'), ...round, ...filing('A-1'))).toBe(5);
  });
});

describe('rules and working days that clocks follow', () => {
  it('come with the program, and are laid out when a round opens', async () => {
    const rows = await rowsAfter(round);
    const row = await rows.find(RuleRow, 'recruitment.nip.time');
    expect(versionFor(row, '2024-08-15')).toMatchObject({ values: { workingDays: 25 }, sureness: 'C' });
    expect(versionFor(row, '2020-12-31')).toBeUndefined();
    const shipped = shippedRules.calendars.find(({ year }) => year === 2025);
    expect((await rows.find(CalendarRow, '2025'))!.calendar).toEqual(shipped);
  });

  it('keep no rule that no clock follows', async () => {
    const rows = await rowsAfter([published('recruitment.skb.cut', '2024-06-01', { perSeat: 2, ties: [] })]);
    expect(await rows.find(RuleRow, 'recruitment.skb.cut')).toBeUndefined();
  });

  it('are those of the last declaration that stands', async () => {
    const dueBy = async (...facts: readonly Stated[]) => {
      const { calendar } = (await (await rowsAfter(facts)).find(CalendarRow, '2029'))!;
      return addWorkingDays('2029-01-01', 2, new WorkingCalendar(calendar ? [calendar] : [])).day;
    };
    const [one, two] = [declared(2029, ['2029-01-02']), declared(2029, ['2029-01-02', '2029-01-03'])];
    expect(await dueBy(one)).toBe('2029-01-04');
    expect(await dueBy(one, ...round, two)).toBe('2029-01-05');
    expect(await dueBy(one, two, revoked('k-2029-2'))).toBe('2029-01-04');
    expect(await dueBy(one, two, revoked('k-2029-2'), revoked('k-2029-1'))).toBe('2029-01-03');
  });
});
