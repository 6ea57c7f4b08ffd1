import { specFor } from '#app/testing';
import { agency, isNamed, registerAgency, renameAgency } from './agency.js';
import { otherSlugOfName, slugOfName } from './agency-slug.js';

const spec = specFor(agency);
const data = { slug: 'kota-contoh-a', name: 'Kota Contoh A' };
const registered = { type: 'AgencyRegistered', data } as const;
const renamed = {
  type: 'AgencyRenamed',
  data: { name: 'Kota Contoh Baru', formerName: 'Kota Contoh A', reason: 'Perda 1/2024' },
} as const;

describe('an agency', () => {
  it('is registered once', () => {
    spec.when((state) => registerAgency(state, data)).records(registered);
    spec
      .given(registered)
      .when((state) => registerAgency(state, data))
      .refuses('agency.already-registered', { taken: true });
  });
  it('takes another name, with a reason', () => {
    spec
      .given(registered)
      .when((state) => renameAgency(state, 'Kota Contoh Baru', 'Perda 1/2024'))
      .records(renamed);
    spec
      .given(registered)
      .when((state) => renameAgency(state, 'Kota Contoh A', 'Perda 1/2024'))
      .records();
    spec.when((state) => renameAgency(state, 'Kota Contoh Baru', 'Perda 1/2024')).refuses('agency.unknown');
  });
  it('is found by every name it bore', () => {
    const { state } = spec.given(registered, renamed);
    expect(
      ['Kota Contoh A', 'Kota Contoh Baru', 'Kota Contoh C'].map((name) => isNamed(state, name)),
    ).toEqual([true, true, false]);
  });
});

describe('a slug', () => {
  it.each([
    ['Kota Contoh A', 'kota-contoh-a'],
    ['Pemerintah Kab. Contoh–B (Uji)', 'pemerintah-kab-contoh-b-uji'],
    ['Kabupatén Çontoh', 'kabupaten-contoh'],
  ])('of %s is %s', (name, slug) => expect(slugOfName(name)).toBe(slug));
  it.each(['政府', '—', 'x'.repeat(300), `${'kota '.repeat(40)}a`])(
    'of %s is one all the same, and another name has another',
    (name) => {
      for (const slug of [slugOfName(name), otherSlugOfName(name)])
        expect(slug).toMatch(/^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(slugOfName(`${name}!`) === slugOfName(name)).toBe(/^[a-z0-9]{0,80}$/.test(name));
      expect(otherSlugOfName(`${name}!`)).not.toBe(otherSlugOfName(name));
    },
  );
});
