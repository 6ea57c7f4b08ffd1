import { IsString, Matches } from 'class-validator';
import { IsAgencySlug, Length } from '#app/web';

/** An agency to enter in the register. */
export class RegisterAgencyDto {
  /** Its id in names and addresses, for ever: lower-case words joined by hyphens. @example "kota-contoh-c" */
  @IsAgencySlug()
  slug: string;

  /** @example "Pemerintah Kota Contoh C" */
  @IsString()
  @Length(1, 300)
  @Matches(/^\S(.*\S)?$/)
  name: string;
}
