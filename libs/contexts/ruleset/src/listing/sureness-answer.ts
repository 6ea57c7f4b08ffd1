import { ApiProperty } from '@nestjs/swagger';
import { isUnconfirmed, SURENESS, type Sureness } from '#app/kernel';

/** A sentence in both languages. */
class BothLanguages {
  @ApiProperty({ type: String, example: 'belum terkonfirmasi' })
  id: string;

  @ApiProperty({ type: String, example: 'unconfirmed' })
  en: string;
}

/** How sure a rule or a calendar is, and where it comes from. */
export class SurenessAnswer {
  @ApiProperty({ type: String, description: 'Law that the values come from.', example: 'PermenPANRB 6/2024' })
  legalBasis: string;

  @ApiProperty({
    enum: SURENESS,
    description: 'A read in the law · B, C secondary sources · D unconfirmed · own: a choice of ours.',
  })
  sureness: Sureness;

  @ApiProperty({ type: BothLanguages, nullable: true, description: 'Said wherever it is shown: D and own.' })
  note: BothLanguages | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Public id of the decision that published it; null: it came with the program.',
  })
  decisionId: string | null;
}

/** Said of what is unconfirmed, or a choice of our own. */
const UNCONFIRMED: BothLanguages = { id: 'belum terkonfirmasi', en: 'unconfirmed' };

/** How sure it is, as it is answered. */
export const surenessAnswer = (of: {
  readonly legalBasis: string;
  readonly sureness: Sureness;
  readonly decisionId?: string;
}): SurenessAnswer => ({
  legalBasis: of.legalBasis,
  sureness: of.sureness,
  note: isUnconfirmed(of.sureness) ? UNCONFIRMED : null,
  decisionId: of.decisionId ?? null,
});
