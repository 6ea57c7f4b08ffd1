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

/** A formation with its vacancy, as the decisions alive make it. */
export interface Formation {
  readonly definition: Definition | null;
  readonly announcement: Announced | null;
  readonly cancelled: boolean;
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
  events: [FormationDefined, VacancyAnnounced, AnnouncementAmended, VacancyCancelled],
  initialState: { definition: null, announcement: null, cancelled: false },
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
    }
  },
  standing(state) {
    const status = statusOf(state);
    if (status === 'none') return { status };
    const { announcement } = state;
    return {
      status,
      ...state.definition,
      ...(announcement && { ...announcementOf(announcement), announcedOn: announcement.announcedOn }),
    };
  },
  fixedFields: ['formationId', 'refDecisionId', 'roundId', 'source', 'changes'],
  breaches: formationBreaches,
  citations: formationCitations,
};

/** Formation (formasi) with its vacancy, stream `recruitment.formation-<formationId>`. */
export const formation = living(aggregate);

export type LivingFormation = Living<Formation, FormationEvent>;
export type FormationFact = FormationEvent | LifeEvent;
