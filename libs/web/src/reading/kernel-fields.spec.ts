import { validateSync } from 'class-validator';
import { IsAgencySlug, IsCode, IsOpaqueId, IsSha256, IsWhole } from './kernel-fields.js';

class Stated {
  @IsOpaqueId()
  unitId: unknown = 'dinkes';

  @IsAgencySlug()
  agencyId: unknown = 'kota-contoh-a';

  @IsCode()
  reasonCode: unknown = 'annual-need';

  @IsSha256()
  evidence: unknown = 'a'.repeat(64);

  @IsWhole(1, 5)
  seats: unknown = 2;
}

const refused = (more: object): string[] =>
  validateSync(Object.assign(new Stated(), more)).map(({ property }) => property);

describe('a field of the kernel', () => {
  it('is what its schema says', () => expect(refused({})).toEqual([]));
  it.each([
    ['unitId', 'a b'],
    ['unitId', 'a'.repeat(65)],
    ['unitId', 'a\n'],
    ['agencyId', `kota-${'a'.repeat(80)}`],
    ['agencyId', 'Kota'],
    ['reasonCode', 'a'.repeat(81)],
    ['evidence', 'A'.repeat(64)],
    ['evidence', null],
    ['seats', 2.5],
    ['seats', 6],
    ['seats', '2'],
  ])('%s is not %j', (field, value) => expect(refused({ [field]: value })).toEqual([field]));
});
