import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  ValidateNested,
} from 'class-validator';
import type { DecisionData, Finding } from '#app/kernel';
import { randomId } from '#app/platform';
import { IsCivilDate, IsCode, IsOpaqueId, IsSha256, Length } from '#app/web';

export class SignatoryDto {
  /** Who signed: the appointing authority (PPK) or the authorised official (PyB). @example "PPK" */
  @IsIn(['PPK', 'PyB'])
  role: 'PPK' | 'PyB';

  /** The post held by who signed. @example "walikota" */
  @IsOpaqueId()
  postId: string;
}

export class CitedDocumentDto {
  /** @example "AB-12034000123" */
  @IsString()
  @Length(1, 500)
  number: string;

  /** @example "2024-08-20" */
  @IsCivilDate()
  date: string;
}

export class LegalBasisDto {
  /** @example "PermenPANRB 6/2024" */
  @IsString()
  @Length(1, 500)
  rule: string;

  /** @example "2024" */
  @IsString()
  @Length(1, 500)
  version: string;
}

export class EvidenceDto {
  /** Kind of document. @example "sk-file" */
  @IsCode()
  kind: string;

  /** SHA-256 of the signed file, lower-case hex. @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" */
  @IsSha256()
  sha256: string;
}

/** What every decision states about itself (keputusan). */
export class DecisionDto {
  /** One SK that carries many decisions: the same id on each. */
  @IsOptional()
  @IsOpaqueId()
  batchId?: string;

  /** Number of the SK, as printed. @example "800.1.2.2/06/BKPSDM/2024" */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  skNumber?: string;

  /** Date of the SK. @example "2024-08-26" */
  @IsCivilDate()
  decidedOn: string;

  /** First day of legal effect (TMT); default: the date of the SK. @example "2024-08-26" */
  @IsOptional()
  @IsCivilDate()
  effectiveFrom?: string;

  @IsOptional()
  @IsCivilDate()
  effectiveUntil?: string;

  /** Day of inauguration (pelantikan). */
  @IsOptional()
  @IsCivilDate()
  inauguratedOn?: string;

  /** Who signed, by the office held. */
  @ValidateNested()
  @Type(() => SignatoryDto)
  signatory: SignatoryDto;

  /** BKN's technical consideration (pertek). */
  @IsOptional()
  @ValidateNested()
  @Type(() => CitedDocumentDto)
  pertek?: CitedDocumentDto;

  /** Law the decision rests on; at least one. */
  @ValidateNested({ each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Type(() => LegalBasisDto)
  legalBasis: LegalBasisDto[];

  /** Considerations as written; never public. */
  @IsOptional()
  @IsString()
  @Length(1, 8000)
  considerations?: string;

  /** @example "annual-need" */
  @IsOptional()
  @IsCode()
  reasonCode?: string;

  /** Reason in words, checked by the information officer; public. @example "Kebutuhan tenaga kesehatan tahun 2024" */
  @IsOptional()
  @IsString()
  @Length(1, 8000)
  reasonSummary?: string;

  /** SHA-256 of each signed file; the files stay with the agency. */
  @IsOptional()
  @ValidateNested({ each: true })
  @ArrayMaxSize(50)
  @Type(() => EvidenceDto)
  evidence?: EvidenceDto[];

  /** True records a decision that was really taken although a rule refuses it; its findings stand beside it for ever. */
  @IsOptional()
  @IsBoolean()
  recordedAsTaken?: boolean;
}

/** A decision from a source that may not name who signed. */
export type PerhapsUnsigned<D extends DecisionDto> = Omit<D, 'signatory'> & Partial<Pick<D, 'signatory'>>;

/** What the edge adds to a stated decision. */
export interface Judged {
  readonly findings: readonly Finding[];
  /** Event ids of other streams that were relied on. */
  readonly reliedOn?: readonly string[];
  /** Ruleset versions it was judged by, cited beside the stated law. */
  readonly rulesets?: readonly { readonly rule: string; readonly version: string }[];
}

/** The decision fields of an event, spelled out: what reaches the permanent record is never spread from a request. */
export const decisionData = (
  dto: PerhapsUnsigned<DecisionDto>,
  judged: Judged,
  decisionId: string = randomId(),
): DecisionData => ({
  decisionId,
  batchId: dto.batchId ?? null,
  skNumber: dto.skNumber ?? null,
  decidedOn: dto.decidedOn,
  effectiveFrom: dto.effectiveFrom ?? dto.decidedOn,
  effectiveUntil: dto.effectiveUntil ?? null,
  inauguratedOn: dto.inauguratedOn ?? null,
  signatory: dto.signatory ? { role: dto.signatory.role, postId: dto.signatory.postId } : null,
  pertek: dto.pertek ? { number: dto.pertek.number, date: dto.pertek.date } : null,
  legalBasis: [...dto.legalBasis.map(({ rule, version }) => ({ rule, version })), ...(judged.rulesets ?? [])],
  considerations: dto.considerations ?? null,
  reasonCode: dto.reasonCode ?? null,
  reasonSummary: dto.reasonSummary ?? null,
  evidence: (dto.evidence ?? []).map(({ kind, sha256 }) => ({ kind, sha256 })),
  evidenceKinds: [...new Set((dto.evidence ?? []).map((e) => e.kind))],
  reliedOn: [...(judged.reliedOn ?? [])],
  recordedAsTaken: dto.recordedAsTaken ?? false,
  findings: [...judged.findings],
});
