import { Transform } from 'class-transformer';
import { IsOptional, IsString, Matches } from 'class-validator';
import { IsCivilDate, IsOpaqueId, Paging, MaxLength } from '#app/web';

/** An empty field of a form means that nothing was asked. */
const EmptyIsAbsent = () => Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));
const NO_CONTROLS = /^\P{Cc}*$/u;

/** Filters of the timeline: the same names on the pages and in every feed. */
export class FeedQuery extends Paging {
  /** Agency: its slug, or part of its name. @example "kota-contoh-a" */
  @EmptyIsAbsent()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Matches(NO_CONTROLS)
  agency?: string;

  /** Kind of event, by its public name. @example "recruitment.VacancyAnnounced" */
  @EmptyIsAbsent()
  @IsOptional()
  @IsString()
  @Matches(/^[a-z]+\.[A-Z][A-Za-z]{1,80}$/)
  kind?: string;

  /** Unit that it is about, by its id. @example "4b0c9d2e-6f0f-5c62-9a3e-0d8a4f1f2c11" */
  @EmptyIsAbsent()
  @IsOptional()
  @IsOpaqueId()
  unit?: string;

  /** Batch of decisions under one SK, with what happened to them, by its id. @example "7b0c9d2e-6f0f-4c62-9a3e-0d8a4f1f2c11" */
  @EmptyIsAbsent()
  @IsOptional()
  @IsOpaqueId()
  batch?: string;

  /** First day of recording, Asia/Jakarta. @example "2024-08-01" */
  @EmptyIsAbsent()
  @IsOptional()
  @IsCivilDate()
  from?: string;

  /** Last day of recording, Asia/Jakarta. @example "2024-08-31" */
  @EmptyIsAbsent()
  @IsOptional()
  @IsCivilDate()
  to?: string;

  /** Words that must all occur; "in quotes" as a phrase; the last one may be a beginning. @example "perawat terampil" */
  @EmptyIsAbsent()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}
