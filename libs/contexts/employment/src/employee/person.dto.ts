import { IsIn, IsOptional, IsString } from 'class-validator';
import { DecisionDto, type PerhapsUnsigned } from '#app/decision-life-http';
import { EDUCATION_LEVELS, type EducationLevel } from '#app/personnel';
import { IsAgencySlug, IsCivilDate, IsOpaqueId, Length } from '#app/web';

/** Who is taken over or appointed. Name, number and day of birth are sealed under the person's key. */
export class PersonDto extends DecisionDto {
  /** Issuing agency. @example "kota-contoh-a" */
  @IsAgencySlug()
  agencyId: string;

  /** Opaque reference of somebody on record, never derived from the person; left out: whose number it is, or somebody new. */
  @IsOptional()
  @IsOpaqueId()
  personRef?: string;

  /** Name as on the identity card. @example "Contoh A" */
  @IsString()
  @Length(1, 300)
  name: string;

  /** NIP or NI PPPK, 18 digits. @example "199001012015012999" */
  @IsString()
  @Length(1, 40)
  nip: string;

  /** Day of birth. @example "1990-01-01" */
  @IsCivilDate()
  birthDate: string;

  /** Unit the person serves in. @example "dinas-kesehatan" */
  @IsOpaqueId()
  unitId: string;

  /** Level of education; left out: not stated. @example "d3" */
  @IsOptional()
  @IsIn(EDUCATION_LEVELS)
  education?: EducationLevel;
}

/** The person of a request, field by field. */
export const personOf = (dto: PerhapsUnsigned<PersonDto>, personRef: string) => ({
  personRef,
  name: dto.name,
  nip: dto.nip,
  birthDate: dto.birthDate,
  unitId: dto.unitId,
  education: dto.education ?? null,
});
