import type { Projection } from '#app/platform';
import { PublicationBasisRow } from './publication-basis.entity.js';

/** Which bases to publish there are, by agency. Nothing of a person is in it. */
export const publicationBasesProjection: Projection = {
  name: 'publication-bases',
  version: 1,
  categories: ['privacy.publicationBasis'],
  entities: [PublicationBasisRow],
  apply({ type, key: basisId, agencyId, position }, rows) {
    if (type === 'PublicationBasisRecorded') rows.save(PublicationBasisRow, { basisId, agencyId, position });
  },
};
