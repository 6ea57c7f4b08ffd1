import type { PublicForm, Sentence } from '#app/platform';

type Values = Readonly<Record<string, unknown>>;

const said = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
const or = (value: unknown): string => said(value) ?? '–';

/** A post in a sentence: its title where it may stand there, else its unit. */
const placeOf = (title: unknown, unitName: unknown): Sentence | undefined => {
  const [named, unit] = [said(title), said(unitName)];
  if (named !== undefined) return { id: named, en: named };
  return unit === undefined ? undefined : { id: `jabatan di ${unit}`, en: `a post in ${unit}` };
};
const postOf = ({ postTitle, unitName }: Values): Sentence =>
  placeOf(postTitle, unitName) ?? { id: 'satu jabatan', en: 'a post' };

/** Kinds of assignment as a sentence says them. */
const kinds: Readonly<Record<string, Sentence>> = {
  promosi: { id: 'promosi', en: 'promotion' },
  mutasi: { id: 'mutasi', en: 'transfer' },
  rotasi: { id: 'rotasi', en: 'rotation' },
  demosi: { id: 'demosi', en: 'demotion' },
  placement: { id: 'penempatan', en: 'placement' },
};
const causes: Readonly<Record<string, Sentence>> = {
  moved: { id: 'pemegangnya pindah', en: 'its holder moved' },
  released: { id: 'pemegangnya dibebaskan tanpa jabatan', en: 'its holder was released without a post' },
  'service-ended': { id: 'pemegangnya berhenti bekerja', en: 'its holder left the service' },
};
const wordOf = (words: Readonly<Record<string, Sentence>>, code: unknown): Sentence =>
  words[String(code)] ?? { id: or(code), en: or(code) };

const from = (values: Values): Sentence => {
  const agency = or(values['agencyName']);
  return { id: `${agency}: `, en: `${agency}: ` };
};
const since = ({ effectiveFrom }: Values): Sentence => ({
  id: `, TMT ${or(effectiveFrom)}`,
  en: `, effective ${or(effectiveFrom)}`,
});
const joined = (...parts: readonly Sentence[]): Sentence => ({
  id: parts.map(({ id }) => id).join(''),
  en: parts.map(({ en }) => en).join(''),
});

type Headline = PublicForm['headline'];

/** A post given: how, from where, to where. */
export const assigned: Headline = (values) => {
  const kind = wordOf(kinds, values['assignmentKind']);
  const left = placeOf(values['fromPostTitle'], values['fromUnitName']);
  const given = postOf(values);
  return joined(
    from(values),
    kind,
    left ? { id: ` dari ${left.id}`, en: ` from ${left.en}` } : { id: '', en: '' },
    { id: ` ke ${given.id}`, en: ` to ${given.en}` },
    since(values),
  );
};

/** A post fallen vacant: which, and why. */
export const vacated: Headline = (values) => {
  const [post, cause] = [postOf(values), wordOf(causes, values['cause'])];
  return joined(
    from(values),
    { id: `${post.id} lowong, ${cause.id}`, en: `${post.en} falls vacant, ${cause.en}` },
    since(values),
  );
};

/** Somebody who acts in a post. */
export const acting: Headline = (values) => {
  const [post, kind] = [postOf(values), or(values['actingKind'])];
  return joined(
    from(values),
    { id: `penunjukan ${kind} ${post.id}`, en: `acting official (${kind}) for ${post.en}` },
    since(values),
  );
};

/** An inauguration: in which post, and when. */
export const inaugurated: Headline = (values) => {
  const [post, date] = [postOf(values), or(values['date'])];
  return joined(from(values), {
    id: `pelantikan ${post.id} pada ${date}`,
    en: `inauguration as ${post.en} on ${date}`,
  });
};

/** A post that is no more. */
export const postAbolished: Headline = (values) => {
  const post = postOf(values);
  return joined(from(values), { id: `${post.id} dihapus`, en: `${post.en} abolished` }, since(values));
};

/** A unit that is no more, and what it went into. */
export const unitEnded: Headline = (values) => {
  const unit = said(values['unitName']);
  const into = said(values['intoUnitName']);
  const merged = Object.hasOwn(values, 'intoUnitId');
  return joined(
    from(values),
    merged
      ? {
          id: `${unit ?? 'satu unit'} digabung ke ${into ?? 'unit lain'}`,
          en: `${unit ?? 'a unit'} merged into ${into ?? 'another'}`,
        }
      : { id: `${unit ?? 'satu unit'} dihapus`, en: `${unit ?? 'a unit'} abolished` },
    since(values),
  );
};
