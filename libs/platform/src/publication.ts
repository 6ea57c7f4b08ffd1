/** A sentence in both languages of the interface, Indonesian first. */
export interface Sentence {
  readonly id: string;
  readonly en: string;
}

/** What the public sees of one kind of event. Fields not named here are never shown; nor are fields not marked `P`. */
export interface PublicForm {
  /** Word for the kind of decision, for filters and headings, such as "Pengumuman lowongan". */
  readonly kind: Sentence;
  /** Days between recording and earliest publication (`domain` value, own). */
  readonly delayDays: number;
  /** Whitelisted fields. Decision fields marked `P` need no mention: every decision shows them. */
  readonly fields: readonly string[];
  /**
   * Headline made of whitelisted values only: `values` holds nothing else, plus `agencyName` and, of an act, the kind of the decision
   * that it acts on (`kindId`, `kindEn`).
   */
  headline(values: Readonly<Record<string, unknown>>): Sentence;
  /** What an item shows of values that may be too many for one: the same, shorter. Default: all. */
  excerpt?(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
  /** Where the whole of an excerpt is read: a path of this site, of whitelisted values only. */
  whole?(values: Readonly<Record<string, unknown>>): string;
  /** Many facts are published as one item; absent: each is an item. */
  readonly gathers?: Gathering;
  /**
   * What a field stands for has its name in another field: gathered items show it under the name of that field, and others by
   * `shows`. The last name stays. `when` says which facts name something; default: all.
   */
  readonly names?: {
    readonly of: string;
    readonly as: string;
    when?(values: Readonly<Record<string, unknown>>): boolean;
  };
  /**
   * Names that the item shows beside ids: the field that shows it → whose value is looked up (`of`), among the names of which field
   * (`among`). Only names that published facts gave before are known; what has none is not shown, and with `onlyNamed` neither is the id,
   * by which its name could be found elsewhere.
   */
  readonly shows?: Readonly<
    Record<string, { readonly of: string; readonly among: string; readonly onlyNamed?: true }>
  >;
  /** Facts of one `batchId`, and acts on them, are one entry of a page, which leads to the page of the batch. */
  readonly inBatches?: true;
  /** True where the stream is of one matter, whoever the fact concerns: its items are joined, which those of a person never are. */
  joins?(values: Readonly<Record<string, unknown>>): boolean;
}

/**
 * One item for all facts of a kind that were recorded on one day, Asia/Jakarta, with the same value of a field. It says that
 * value, its name, `recordedOn` and how many there are (`count`), and is released when the day is over and the delay has passed:
 * from then on it never changes. `headline` gets these values and `agencyName`.
 */
export interface Gathering {
  /** The whitelisted field by whose value they are gathered. */
  readonly by: string;
  /**
   * Whitelisted fields whose values the item lists under their own name: each value once, in the order of their first fact, at
   * most `MOST_LISTED`, with how many facts have it (`count`). Only values that are records are listed.
   */
  readonly lists?: readonly string[];
  /** Headline of one fact, at its own address, outside lists and feeds; null: nothing is told of one fact. */
  readonly single: PublicForm['headline'] | null;
}

/** Event type → its public form, for one context. Silence means that nothing is shown. */
export type Publication = Readonly<Record<string, PublicForm>>;

/** Types whose facts have a page of their own once they are published. */
export const pagedTypes = (publications: readonly Publication[]): ReadonlySet<string> =>
  new Set(
    publications.flatMap((publication) =>
      Object.keys(publication).filter((type) => publication[type]!.gathers?.single !== null),
    ),
  );

/** Refusal code → its sentence, with `{placeholders}` for the violation's values. */
export type Sentences = Readonly<Record<string, Sentence>>;
