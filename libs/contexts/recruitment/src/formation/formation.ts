import { living, type Aggregate, type LifeEvent, type Living } from '#app/decision-life';
import { announcementOf, type Announcement } from './announcement.js';
import { formationBreaches, formationCitations } from './formation-rules.js';
import {
  AnnouncementAmended,
  FormationDefined,
  VacancyAnnounced,
  VacancyCancelled,
  type FormationEvent,
} from './formation.events.js';
import { FinalResultAnnounced, RankingPublished, type RankingKind } from './result.events.js';

/** What a formation is. */
export type Definition = Pick<
  FormationDefined['data'],
  | 'roundId'
  | 'postTitle'
  | 'unitId'
  | 'location'
  | 'needType'
  | 'qualification'
  | 'openToDisability'
  | 'salaryMin'
  | 'salaryMax'
  | 'weights'
> & { readonly seats: number };

/** What was announced, with the decision that announced it. */
export type Announced = Announcement & { readonly announcedOn: string; readonly decisionId: string };

/** A ranking, whole once its last part was recorded. */
export type Ranking = Pick<RankingPublished['data'], 'decisionId' | 'ranking' | 'readTo' | 'entries'> & {
  readonly closed: boolean;
};

/** A final result with the decision that announced it. */
export type FinalResult = Pick<
  FinalResultAnnounced['data'],
  'decisionId' | 'passed' | 'announcedOn' | 'rankingDecisionId'
>;

/** A formation with its vacancy, as the decisions alive make it. */
export interface Formation {
  readonly definition: Definition | null;
  readonly announcement: Announced | null;
  readonly cancelled: boolean;
  /** The last ranking of each kind. */
  readonly rankings: Readonly<Partial<Record<RankingKind, Ranking>>>;
  readonly final: FinalResult | null;
}

/** Where a formation stands; `none`: its definition fell. */
export const statusOf = ({
  definition,
  announcement,
  cancelled,
}: Formation): 'none' | 'defined' | 'announced' | 'cancelled' => {
  if (!definition) return 'none';
  if (!announcement) return 'defined';
  return cancelled ? 'cancelled' : 'announced';
};

const definitionOf = (data: FormationDefined['data']): Definition => ({
  roundId: data.roundId,
  postTitle: data.postTitle,
  unitId: data.unitId,
  location: data.location,
  seats: data.seats,
  needType: data.needType,
  qualification: data.qualification,
  openToDisability: data.openToDisability,
  salaryMin: data.salaryMin,
  salaryMax: data.salaryMax,
  weights: data.weights,
});

const aggregate: Aggregate<Formation, FormationEvent> = {
  category: 'recruitment.formation',
  events: [
    FormationDefined,
    VacancyAnnounced,
    AnnouncementAmended,
    VacancyCancelled,
    RankingPublished,
    FinalResultAnnounced,
  ],
  initialState: { definition: null, announcement: null, cancelled: false, rankings: {}, final: null },
  evolve(state, event) {
    switch (event.type) {
      case 'FormationDefined':
        return { ...state, definition: definitionOf(event.data) };
      case 'VacancyAnnounced':
        return {
          ...state,
          announcement: {
            ...announcementOf(event.data),
            announcedOn: event.data.announcedOn,
            decisionId: event.data.decisionId,
          },
          cancelled: false,
        };
      case 'AnnouncementAmended': {
        const changed = Object.fromEntries(
          event.data.changes.map(({ field, to }) => [field, to]),
        ) as Partial<Announcement>;
        return state.announcement ? { ...state, announcement: { ...state.announcement, ...changed } } : state;
      }
      case 'VacancyCancelled':
        return { ...state, cancelled: state.announcement !== null };
      case 'RankingPublished':
        return { ...state, rankings: { ...state.rankings, [event.data.ranking]: ranked(state, event.data) } };
      case 'FinalResultAnnounced': {
        const { decisionId, passed, announcedOn, rankingDecisionId } = event.data;
        return { ...state, final: { decisionId, passed, announcedOn, rankingDecisionId } };
      }
    }
  },
  standing(state) {
    const status = statusOf(state);
    if (status === 'none') return { status };
    const { announcement, final } = state;
    return {
      status,
      ...state.definition,
      ...(final && { passed: final.passed, rankingDecisionId: final.rankingDecisionId }),
      ...(announcement && { ...announcementOf(announcement), announcedOn: announcement.announcedOn }),
    };
  },
  fixedFields: [
    'formationId',
    'refDecisionId',
    'roundId',
    'source',
    'changes',
    'rankingDecisionId',
    'ranking',
    'entries',
    'ties',
    'part',
    'parts',
    'readTo',
    'rulesetId',
    'passed',
    'passedOver',
  ],
  breaches: formationBreaches,
  citations: formationCitations,
};

/** A part of a ranking joins those before it; the first part begins a new one. */
function ranked({ rankings }: Formation, data: RankingPublished['data']): Ranking {
  const { decisionId, ranking, readTo, part, parts } = data;
  const before = part === 1 ? [] : (rankings[ranking]?.entries ?? []);
  return { decisionId, ranking, readTo, entries: [...before, ...data.entries], closed: part === parts };
}

/** Formation (formasi) with its vacancy, stream `recruitment.formation-<formationId>`. */
export const formation = living(aggregate);

export type LivingFormation = Living<Formation, FormationEvent>;
export type FormationFact = FormationEvent | LifeEvent;
