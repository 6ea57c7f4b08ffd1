import type { Client } from '../house/client.js';
import { openSelectionExample } from '../../libs/contexts/selection/src/selection/open-selection/open-selection.example.js';
import { proposeRankPromotionExample } from '../../libs/contexts/promotion/src/rank-promotion/propose-rank-promotion/propose-rank-promotion.example.js';
import * as organisation from '../house/organisation-requests.js';
import * as given from '../house/requests.js';
import * as employment from '../house/employment-requests.js';

/** A recorded stream of each kind, by the plural in its path; `announced`: a formation whose vacancy is announced. */
export type RecordedIds = Record<
  string,
  { readonly id: string; readonly decisionId: string; readonly revision: string }
>;

const { paths } = given;

/** Records one stream of each kind, so that requests about it reach the rules. */
export async function recordedIds(officer: Client): Promise<RecordedIds> {
  const ids: RecordedIds = {};
  ids['agencies'] = { ...(await officer.record(paths.agencies, given.agency())), decisionId: 'x' };
  ids['rounds'] = await officer.record(paths.rounds, given.round());
  ids['formations'] = await officer.record(paths.formations, given.formation(ids['rounds'].id));
  ids['announced'] = await officer.record(paths.formations, given.formation(ids['rounds'].id));
  const publish = `${paths.formations}/${ids['announced'].id}/publish-vacancy`;
  await officer.record(publish, given.announcement(), { revision: '0' });
  const submit = `${paths.rounds}/${ids['rounds'].id}/applications`;
  ids['applications'] = await officer.record(submit, given.application(ids['announced'].id));
  ids['rank-promotions'] = await officer.record(paths.promotions, given.promotion());
  ids['proposals'] = await officer.record('/v1/promotion/proposals', proposeRankPromotionExample);
  ids['selections'] = await officer.record('/v1/selection/selections', openSelectionExample);
  for (let n = 0; n < 12; n++)
    ids['appraisals'] = await officer.record(paths.appraisals, given.rating(n, 'sesuai', 'sesuai', 'B'));
  ids['summaries'] = await officer.record(paths.summaries, given.summary());
  ids['employees'] = await officer.record(employment.paths.cpns, employment.candidate());
  ids['rulesets'] = await officer.record(paths.rulesets, given.ruleset({ validFrom: '2090-01-01' }));
  ids['calendars'] = await officer.record(paths.calendars, given.workingDays());
  ids['publication-bases'] = await officer.record(paths.bases, given.basis('2024-09-20'));
  ids['units'] = await officer.record('/v1/organisation/units', organisation.unit());
  const post = await officer.record('/v1/organisation/posts', organisation.post(ids['units'].id));
  const path = `/v1/organisation/posts/${post.id}/assign`;
  // the decision that acts on a post name is the assignment
  ids['posts'] = await officer.record(path, organisation.assignment(), { revision: '0' });
  return ids;
}
