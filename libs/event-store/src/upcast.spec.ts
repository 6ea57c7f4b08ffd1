import { defineEvent, former, internal, line, made, nullable, positiveInt, pub, vault } from '#app/kernel';
import { upcast } from './upcast.js';

const first = { name: pub(line, 'name'), seats: internal(positiveInt, 'seats'), holder: vault(line, 'who') };
const second = {
  title: pub(line, 'title'),
  seats: internal(positiveInt, 'seats'),
  holder: vault(line, 'who'),
};
/** Invented: `name` became `title`; then seats and holder were summed up, and a note was added. */
const PostNamed = defineEvent(
  'PostNamed',
  3,
  'A post was named.',
  { title: pub(line, 'title'), label: pub(line, 'label'), note: internal(nullable(line), 'note') },
  [
    former(first, { title: made((name: string) => name, 'name') }),
    former(second, {
      label: made((seats: number, holder: string) => `${holder}/${seats}`, 'seats', 'holder'),
      note: made(() => null),
    }),
  ],
);
const visibility = { name: 'P', seats: 'I', holder: 'X' } as const;

describe('a fact stored in an earlier version', () => {
  it('is read as the present one, version by version', () => {
    const data = { name: 'Kepala', seats: 2, holder: 'p-1' };
    expect(upcast(PostNamed, 1, { data, visibility })).toEqual({
      data: { title: 'Kepala', label: 'p-1/2', note: null },
      visibility: { ...visibility, title: 'P', label: 'X', note: 'I' },
    });
    const later = { title: 'Kepala', seats: 2, holder: 'p-1' };
    expect(
      upcast(PostNamed, 2, { data: later, visibility: { title: 'I', seats: 'I', holder: 'S' } }),
    ).toEqual({
      data: { title: 'Kepala', label: 'p-1/2', note: null },
      visibility: { title: 'I', seats: 'I', holder: 'S', label: 'S', note: 'I' },
    });
  });

  it('leaves sealed what was not opened, with all that would be made of it', () => {
    expect(upcast(PostNamed, 1, { data: { name: 'Kepala', seats: 2 }, visibility })).toEqual({
      data: { title: 'Kepala', note: null },
      visibility: { ...visibility, title: 'P', label: 'X', note: 'I' },
    });
  });

  it('hides what nobody marked when it was recorded', () => {
    expect(upcast(PostNamed, 1, { data: { name: 'Kepala' }, visibility: {} }).visibility['title']).toBe('X');
  });

  it('changes nothing that was given to it', () => {
    const data = Object.freeze({ name: 'Kepala', seats: 2, holder: 'p-1' });
    upcast(PostNamed, 1, { data, visibility: Object.freeze({ ...visibility }) });
    expect(data).toEqual({ name: 'Kepala', seats: 2, holder: 'p-1' });
  });

  it('must be declared with all versions, each leading to the next', () => {
    const declare = (version: number, ...forms: Parameters<typeof defineEvent>[4][]) =>
      defineEvent('PostNamed', version, '', second, forms.flat() as never);
    expect(() => declare(3, [former(first, {})])).toThrow('needs the forms of all 2 before it');
    expect(() => declare(2, [former(first, {})])).toThrow('does not say what title of the next version is');
    expect(() => declare(2, [former(first, { title: made(String, 'titel') })])).toThrow(
      'which it does not have',
    );
    expect(() => declare(2, [former(second, { label: made(() => '') })])).toThrow(
      'which the next version does not have',
    );
    expect(() => declare(2, [former(first, { title: made(String, 'name', 'holder') })])).toThrow(
      'makes title of public and of sealed fields',
    );
  });
});
