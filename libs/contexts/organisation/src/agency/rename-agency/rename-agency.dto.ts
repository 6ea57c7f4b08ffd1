import { IsString, Matches } from 'class-validator';
import { Length } from '#app/web';

/** Another name for an agency; its slug stays. */
export class RenameAgencyDto {
  /** @example "Pemerintah Kota Contoh Baru" */
  @IsString()
  @Length(1, 300)
  @Matches(/^\S(.*\S)?$/)
  name: string;

  /** Why, such as the by-law that renames it; public. @example "Perda Kota Contoh A 1/2024" */
  @IsString()
  @Length(1, 8000)
  reason: string;
}
