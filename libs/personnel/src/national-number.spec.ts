import { isFlaw, nipFlaw, readNik, readNip, showsPersonalNumber } from './national-number.js';

describe('numbers of persons', () => {
  it.each([
    ['199001012015012999', { kind: 'pns', birthDate: '1990-01-01', sex: 'female' }],
    ['199001012015011999', { kind: 'pns', birthDate: '1990-01-01', sex: 'male' }],
    ['199106172021212991', { kind: 'pppk', birthDate: '1991-06-17', sex: 'female' }],
    ['199106172021291990', { kind: 'pppk', birthDate: '1991-06-17', sex: 'male' }],
    ['199106172021121990', { kind: 'pns', birthDate: '1991-06-17', sex: 'male' }],
  ])('recruitment.nip.format: %s is one', (number, read) => expect(readNip(number)).toEqual(read));

  it.each([
    ['198712242010131993', 'NIP', '13–14'],
    ['198712242010001993', 'NIP', '13–14'],
    ['198712242010201993', 'NIP', '13–14'],
    ['198712242010301993', 'NIP', '13–14'],
    ['199002302015011990', 'NIP', '1–8'],
    ['199002302021211990', 'NI PPPK', '1–8'],
    ['199001012015013999', 'NIP', '15'],
    ['199001012015010999', 'NIP', '15'],
    ['199001012015011000', 'NIP', '16–18'],
    ['19900101201501199', 'NIP', null],
    ['1990010120150119990', 'NIP', null],
    ['19900101201501199x', 'NIP', null],
    [' 99001012015011999', 'NIP', null],
  ])('recruitment.nip.format: %s is none', (text, number, places) =>
    expect(readNip(text)).toEqual({ number, places }),
  );

  it.each([
    ['9999994512900001', { dayOfYear: '12-05', yearOfCentury: '90', sex: 'female' }],
    ['9999990512900001', { dayOfYear: '12-05', yearOfCentury: '90', sex: 'male' }],
    ['9999997112000001', { dayOfYear: '12-31', yearOfCentury: '00', sex: 'female' }],
    // 29 February was in 2000, not in 1900
    ['9999992902000001', { dayOfYear: '02-29', yearOfCentury: '00', sex: 'male' }],
  ])('reads the NIK %s', (number, read) => expect(readNik(number)).toEqual(read));

  it.each([
    ['9999993202900001', '7–12'],
    ['9999994012900001', '7–12'],
    ['9999990012900001', '7–12'],
    ['9999997212900001', '7–12'],
    ['9999990513900001', '7–12'],
    ['9999992902910001', '7–12'],
    ['999999451290001', null],
    ['99999945129000010', null],
    ['999999451290000O', null],
  ])('does not take %s for a NIK', (text, places) =>
    expect(readNik(text)).toEqual({ number: 'NIK', places }),
  );

  it('never says the digits themselves', () => {
    const flaws = [readNik('9999993202900001'), readNip('199002302015011990')];
    expect(flaws.every(isFlaw)).toBe(true);
    expect(JSON.stringify(flaws)).not.toMatch(/\d{6}/);
  });

  it.each([
    ['9999994512900001', true],
    ['A-199106172021212991', true],
    ['no_999999-451290-0002', true],
    ['9999994512900009', true],
    ['2024-0001', false],
    ['9999993202900001', false],
    ['24310120110000017', false],
  ])('%s would show a number of a person: %s', (text, shows) =>
    expect(showsPersonalNumber(text, '9999994512900002')).toBe(shows),
  );
});

describe('a number held against a person', () => {
  const woman = { kind: 'pns', birthDate: '1990-01-01', sex: 'female' } as const;
  it.each([
    ['199001012015012999', woman, null],
    ['199001012015012999', { ...woman, sex: 'male' as const }, '15'],
    ['199001012015012999', { ...woman, birthDate: '1990-01-02' }, '1–8'],
    ['199001012015012999', { ...woman, kind: 'pppk' as const }, '13–14'],
    ['199002302015011990', woman, '1–8'],
  ])('recruitment.nip.format: %s of %j is wrong in %s', (nip, person, places) =>
    expect(nipFlaw(nip, person)?.places ?? null).toBe(places),
  );
  it('recruitment.nip.format: a sex that is not known is not held against it', () =>
    expect(nipFlaw('199001012015012999', { kind: 'pns', birthDate: '1990-01-01' })).toBeNull());
});
