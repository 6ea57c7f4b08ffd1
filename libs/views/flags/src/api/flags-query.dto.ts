import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { IsCivilDate, KNOWN_AT, MaxLength, Paging } from '#app/web';
import { flags } from '../flags/all.js';

const FLAGS = flags.map(({ flag }) => flag);
const ID = /^[A-Za-z0-9_-]{1,64}$/;

/** Query of the flags of an agency. */
export class FlagsQuery extends Paging {
  @ApiProperty({ type: String, description: 'The agency (instansi).', example: 'kota-contoh-a' })
  @IsString()
  @Matches(ID)
  agencyId: string;

  @ApiPropertyOptional({ enum: FLAGS, description: 'One flag alone. Default: all.' })
  @IsOptional()
  @IsIn(FLAGS)
  flag?: string;

  @ApiPropertyOptional({ type: String, description: 'About this unit (unor).' })
  @IsOptional()
  @IsString()
  @Matches(ID)
  unitId?: string;

  @ApiPropertyOptional({ type: String, description: 'Resting on a fact of this stream.' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  stream?: string;

  @ApiPropertyOptional({ type: String, description: KNOWN_AT, example: '2024-04-02' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  knownAt?: string;

  @ApiPropertyOptional({ type: String, description: 'Raised on that day or later.', example: '2024-01-01' })
  @IsOptional()
  @IsCivilDate()
  from?: string;

  @ApiPropertyOptional({ type: String, description: 'Raised on that day or earlier.', example: '2024-12-31' })
  @IsOptional()
  @IsCivilDate()
  to?: string;
}

/** Query of the public counts. */
export class FlagCountsQuery extends Paging {
  @ApiPropertyOptional({
    type: String,
    description: 'One agency alone. Default: all.',
    example: 'kota-contoh-a',
  })
  @IsOptional()
  @IsString()
  @Matches(ID)
  agencyId?: string;
}
