export { FeedFollowers } from './feeds/feed-followers.js';
export { publicDecisionFields, type TimelineSources } from './projection/public-form.js';
export { timelineProjection } from './projection/timeline.projection.js';
export { timelineSentences } from './sentences.js';
export { type TimelineSettings } from './settings.js';
export { TimelineModule } from './timeline.module.js';
export { unlabelled } from './words/field-labels.js';
