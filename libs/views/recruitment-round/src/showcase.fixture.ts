import {
  ABSENT,
  announced,
  answered,
  appointed,
  defined,
  finalAnnounced,
  MIDWIFE,
  NURSE,
  numbered,
  objected,
  opened,
  passCancelled,
  ranked,
  registered,
  rescored,
  scored,
  skb,
  skd,
  submitted,
  verified,
  type Stated,
} from './facts.fixture.js';
import { corrected, restored, revoked } from './life.fixture.js';
import type { House } from './house.fixture.js';

/** Numbers of the applicants for the nurses' seats: 30, of whom eight did not meet the requirements. */
export const NUMBERS = Array.from({ length: 30 }, (_, index) => `PWT-${String(index + 1).padStart(4, '0')}`);
const FAILED = 8;
const SEATS = 3;

const at = (house: House, day: string, time = '03:00:00'): void => house.clock.set(`${day}T${time}.000Z`);

interface Sitting {
  readonly applicationNo: string;
  readonly twk: number;
  readonly tiu: number;
  readonly tkp: number;
  readonly total: number;
}

/** Who sat SKD, best first; the first two have the same total and are told apart by TKP. */
const sittings: readonly Sitting[] = NUMBERS.slice(FAILED, 29).map((applicationNo, index) => {
  const [twk, tiu, tkp] =
    index === 0
      ? [100, 110, 200]
      : index === 1
        ? [105, 110, 195]
        : [95 - (index % 5) * 5, 105, 200 - index * 3];
  return { applicationNo, twk, tiu, tkp, total: twk + tiu + tkp };
});

/** A whole round of invented people, from its opening to the first numbers: for eyes, and for tests of pages and data. */
export async function showcase(house: House): Promise<void> {
  at(house, '2024-08-15');
  await house.record(registered('kota-contoh-a', 'Pemerintah Kota Contoh A'), opened());
  await house.record(
    ...[defined(NURSE, 'Perawat Terampil', SEATS), announced(NURSE, 'Perawat Terampil', SEATS)],
    ...[defined(MIDWIFE, 'Bidan Terampil', 1), announced(MIDWIFE, 'Bidan Terampil', 1)],
  );
  at(house, '2024-09-03');
  await house.record(...NUMBERS.map((own) => submitted(own, NURSE, '2024-09-03T02:11:09.000Z')));
  await house.record(submitted('BDN-0001', MIDWIFE, '2024-09-03T02:11:09.000Z'));
  await administration(house);
  await basicTest(house);
  await results(house);
  at(house, '2025-01-12');
  await house.settle();
}

async function administration(house: House): Promise<void> {
  at(house, '2024-09-17');
  const reasonsOf = (index: number) => (index < 6 ? ['ijazah-tidak-sesuai'] : ['str-kedaluwarsa', 'usia']);
  await house.record(
    ...NUMBERS.map((own, index) => verified(own, NURSE, index < FAILED ? reasonsOf(index) : [])),
    verified('BDN-0001', MIDWIFE, []),
  );
  at(house, '2024-09-19');
  const objecting = NUMBERS.slice(0, 4);
  await house.record(...objecting.map((own) => objected(own, NURSE, ['ijazah-tidak-sesuai'])));
  at(house, '2024-09-24');
  await house.record(
    answered(NUMBERS[0]!, NURSE, 'accepted', '2024-09-26'),
    answered(NUMBERS[1]!, NURSE, 'rejected', '2024-09-30'),
    answered(NUMBERS[2]!, NURSE, 'rejected', null, {
      reasonSummary: 'Ijazah bukan dari program yang diminta',
    }),
    corrected(`ms-${NUMBERS[4]}`, 'failedRequirements', ['ijazah-tidak-sesuai'], ['usia']),
    revoked(`ms-${NUMBERS[5]}`),
    restored(`ms-${NUMBERS[5]}`),
  );
}

async function basicTest(house: House): Promise<void> {
  at(house, '2024-10-16');
  await house.record(
    ...sittings.map(({ applicationNo, twk, tiu, tkp }) =>
      scored(applicationNo, NURSE, 'skd', skd(twk, tiu, tkp)),
    ),
    scored(NUMBERS[29]!, NURSE, 'skd', ABSENT),
  );
  const { applicationNo, twk, tiu, tkp } = sittings[2]!;
  await house.record(rescored(applicationNo, NURSE, skd(twk, tiu, tkp), skd(twk, tiu, tkp + 1)));
  at(house, '2024-10-20');
  const entries = sittings.map((own, index) => ({
    rank: index < 16 ? index + 1 : null,
    applicationNo: own.applicationNo,
    code: index < SEATS * 3 ? 'P/L' : index < 16 ? 'P' : 'TL',
    skdTotal: own.total + (index === 2 ? 1 : 0),
  }));
  const ties = [{ applicationNos: sittings.slice(0, 2).map((own) => own.applicationNo), step: 'tkp' }];
  const absent = { rank: null, applicationNo: NUMBERS[29]!, code: 'TH' };
  await house.record(ranked(NURSE, 'skd', 'r-skd', [...entries, absent], { ties }));
}

async function results(house: House): Promise<void> {
  at(house, '2024-11-20');
  const goOn = sittings.slice(0, SEATS * 3);
  await house.record(
    ...goOn.map((own, index) => scored(own.applicationNo, NURSE, 'skb', skb(String(360 - index * 5)))),
  );
  at(house, '2024-12-01');
  const final = goOn.map((own, index) => ({
    rank: index + 1,
    applicationNo: own.applicationNo,
    code: index < SEATS ? 'P/L' : 'P',
    skdTotal: own.total,
    skd: ((own.total / 550) * 40).toFixed(2),
    skb: (((360 - index * 5) / 500) * 60).toFixed(2),
    total: ((own.total / 550) * 40 + ((360 - index * 5) / 500) * 60).toFixed(2),
  }));
  await house.record(ranked(NURSE, 'final', 'r-final', final));
  at(house, '2024-12-05');
  const passed = goOn.slice(0, SEATS).map(({ applicationNo }, index) => ({ applicationNo, rank: index + 1 }));
  await house.record(finalAnnounced(NURSE, 'f-1', passed));
  at(house, '2024-12-10');
  await house.record(passCancelled(passed[2]!.applicationNo, NURSE, 'f-1'));
  at(house, '2025-01-10');
  const issued: Stated[] = passed.slice(0, 2).map(({ applicationNo }) => numbered(applicationNo, NURSE));
  // Of the two with a number, one is appointed so far.
  await house.record(...issued, appointed(passed[0]!.applicationNo, NURSE));
}
