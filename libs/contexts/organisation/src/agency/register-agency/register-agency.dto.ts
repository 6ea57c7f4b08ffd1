import { IsString, Matches } from 'class-validator';
import { Length, MaxLength } from '#app/web';

/** An agency to enter in the register. */
export class RegisterAgencyDto {
  /** Its id in names and addresses, for ever: lower-case words joined by hyphens. @example "kota-contoh-a" */
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @MaxLength(80)
  slug: string;

  /** @example "Pemerintah Kota Contoh A" */
  @IsString()
  @Length(1, 300)
  @Matches(/^\S(.*\S)?$/)
  name: string;
}
