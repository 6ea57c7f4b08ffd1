import type { ApiClient } from './api-client.js';
import { replay } from './replay.js';

const event = {
  revision: '0',
  position: '0000000000000000001',
  publicName: 'promotion.RankPromoted',
  recordedAt: '2026-03-12T02:00:00.000Z',
  validAt: null,
  data: { toGolongan: 'III/b', skNumber: null },
  erased: {
    fields: [{ field: 'considerations', commitment: 'c'.repeat(43) }],
    ground: 'request',
    legalBasis: [{ rule: 'UU 27/2022 pasal 8', version: '2022' }],
  },
};

describe('a replay on the terminal', () => {
  it('says of each erased field that it was erased, why and by which law', async () => {
    const body = { stream: 'promotion.rankPromotion-1', events: [event], later: { events: 0 } };
    const api = { page: async () => ({ body, next: null }) } as unknown as ApiClient;
    const lines: string[] = [];
    for await (const text of replay(api, 'promotion.rankPromotion-1', {}, false))
      lines.push(...text.split('\n'));
    expect(lines.slice(1).map((line) => line.trim().replaceAll(/ +/g, ' '))).toEqual([
      'toGolongan III/b',
      'considerations dihapus (erased): request, UU 27/2022 pasal 8',
      '',
    ]);
  });
});
