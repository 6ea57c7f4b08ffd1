import type { BoundedContext } from '#app/platform';
import { publication } from './publication.js';
import { ruleShapes } from './rule-shapes.js';
import { rulesets } from './rulesets.js';
import {
  CandidateAdmitted,
  CandidateScored,
  JptSelectionOpened,
  SelectionClosed,
  ShortlistSubmitted,
} from './selection/selection.events.js';
import { selection as decider } from './selection/selection.js';
import { SelectionModule } from './selection.module.js';
import { sentences } from './sentences.js';

/** Open selection for senior leadership posts (seleksi terbuka JPT). */
export const selection: BoundedContext = {
  name: 'selection',
  module: SelectionModule,
  events: [JptSelectionOpened, CandidateAdmitted, CandidateScored, ShortlistSubmitted, SelectionClosed],
  deciders: [decider],
  projections: [],
  publication,
  rulesets,
  ruleShapes,
  sentences,
};
