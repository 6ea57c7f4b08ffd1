import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  validate,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import fc from 'fast-check';
import { instanceOf } from './instance-of.js';
import { IsCode, IsWhole } from './kernel-fields.js';
import { Length } from './length.js';
import { fitsQuickly } from './quick-fit.js';
import { STRICT } from './request-pipe.js';
import { shapeProblems, type Class } from './shape.js';

class Part {
  @IsString()
  @Length(1, 3)
  name: unknown;

  @IsOptional()
  @IsBoolean()
  flag?: unknown;
}
class Whole {
  @IsWhole(0, 9)
  seats: unknown;

  @IsOptional()
  @IsCode()
  code?: unknown;

  @IsIn(['a', 'b'], { each: true })
  @ArrayMaxSize(2)
  letters: unknown;

  @ValidateIf(({ seats }: { seats: unknown }) => seats === 1)
  @IsString()
  why: unknown;

  @IsOptional()
  @ValidateNested()
  @Type(() => Part)
  part?: unknown;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => Part)
  parts?: unknown;
}

const junk = fc.constantFrom(null, 0, 1, 2.5, 12, '', 'a', 'b', 'abcd', true, [], ['a'], ['a', 1], {});
const part = fc.record({ name: fc.oneof(fc.constant('ab'), junk), flag: junk }, { requiredKeys: [] });
const body = fc.record(
  {
    seats: fc.oneof(fc.constant(1), junk),
    code: fc.oneof(fc.constant('annual-need'), junk),
    letters: fc.oneof(fc.constant(['a', 'b']), junk),
    why: fc.oneof(fc.constant('because'), junk),
    part: fc.oneof(part, junk),
    parts: fc.oneof(fc.array(part, { maxLength: 3 }), junk),
    toString: junk,
  },
  { requiredKeys: ['seats', 'letters'] },
);

describe('a body', () => {
  it('becomes the instance, and fits or not, as the validator says', async () => {
    let fitting = 0;
    await fc.assert(
      fc.asyncProperty(body, async (given) => {
        if (shapeProblems(given, Whole, []).length > 0) return;
        const instance = instanceOf(Whole, given);
        expect(instance).toStrictEqual(plainToInstance(Whole, given));
        const errors = await validate(instance, STRICT);
        if (fitsQuickly(instance)) fitting += 1;
        expect(fitsQuickly(instance)).toBe(errors.length === 0);
      }),
      { numRuns: 3_000 },
    );
    expect(fitting).toBeGreaterThan(0);
  });

  it.each<[string, (target: object, name: string) => void]>([
    [
      'asks for what takes time',
      ValidateBy({ name: 'later', async: true, validator: { validate: async () => true } }),
    ],
    ['holds on a condition of its own', IsString({ validateIf: () => false })],
  ])('of a class that %s is left to the validator', async (_, demand) => {
    class Odd {
      value = 'a';
    }
    demand(Odd.prototype, 'value');
    expect(fitsQuickly(new Odd())).toBe(false);
    expect(await validate(new Odd(), STRICT)).toEqual([]);
  });

  it('of a class without constraints, or with more members than the class has, does not fit', () => {
    expect(fitsQuickly(new (class Bare {})())).toBe(false);
    const good = { seats: 1, letters: [], why: 'x' };
    expect(fitsQuickly(instanceOf(Whole, good))).toBe(true);
    expect(fitsQuickly(Object.assign(instanceOf(Whole, good), { more: 1 }))).toBe(false);
  });

  it('whose fields are converted is made by class-transformer', () => {
    class Numbered {
      @Type(() => Number)
      @IsInt()
      count: unknown;
    }
    class Turned {
      @Transform(({ value }) => Number(value))
      @IsNumber()
      count: unknown;
    }
    for (const dto of [Numbered, Turned] as Class[])
      expect(instanceOf(dto, { count: '7' })).toMatchObject({ count: 7 });
  });
});
