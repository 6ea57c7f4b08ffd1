import { NOW } from '#app/platform';
import type { UnitReader } from '../reading/unit-reader.js';
import type { HolderName, HoldersQuestion } from './holder-names.js';
import { NamedUnits } from './named-units.js';

const post = (postId: string, level: string, decisionId: string | null) => ({
  ...{ postId, level },
  holder: decisionId === null ? null : { since: '2021-01-04', kind: 'promosi', decisionId },
});
const posts = [post('post-1', 'jpt-pratama', 'd-1'), post('post-2', 'administrator', null)];
const clocks = { validAt: null, knownAt: '2024-04-02', moment: NOW };
const name: HolderName = { postId: 'post-1', decisionId: 'd-1', name: 'Contoh', basisDecisionId: 'b-1' };

/** Reads a unit of which these are named. */
async function shown(names: readonly HolderName[] | null, of = posts) {
  const questions: HoldersQuestion[] = [];
  const units = {
    unit: async () => ({
      value: { validAt: '2024-03-25', agency: { id: 'kota-contoh-a' }, posts: of },
      ledger: { position: '9' },
      newest: { releasedAt: '2024-03-25', feedId: 'public-unit' },
    }),
  } as unknown as UnitReader;
  const asking = { of: async (question: HoldersQuestion) => (questions.push(question), names) };
  return { ...(await new NamedUnits(units, asking).unit('unit-1', clocks, '7')), questions };
}

describe('the names on the page of a unit', () => {
  it('are asked for of those who hold a post, by both clocks', async () => {
    const { value, questions } = await shown([name]);
    expect(value).toMatchObject({ namesAway: false, posts: [{ named: name }, { named: null }] });
    expect(questions).toEqual([
      {
        ...{ unitId: 'unit-1', agencyId: 'kota-contoh-a', validAt: '2024-03-25', knownAt: '2024-04-02' },
        ...{ moment: NOW, minPosition: '7', position: '9' },
        holders: [{ postId: 'post-1', level: 'jpt-pratama', decisionId: 'd-1' }],
      },
    ]);
  });

  it('are not asked for where nobody holds one', async () => {
    const { value, questions } = await shown(null, [post('post-2', 'jpt-pratama', null)]);
    expect([value!.namesAway, questions]).toEqual([false, []]);
  });

  it('make another answer when a basis comes or goes, or names are away; no name enters what tells them apart', async () => {
    const validators = await Promise.all(
      [[], null, [name], [{ ...name, basisDecisionId: 'b-2' }]].map(
        async (names) => (await shown(names)).newest!.feedId,
      ),
    );
    expect(new Set(validators).size).toBe(4);
    expect(validators.join()).not.toContain('Contoh');
  });
});
