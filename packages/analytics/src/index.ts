export { type AnalyticsOutcome, applyAnalytics } from './apply-analytics.ts';
export { ModelCheckError } from './build-models.ts';
export { type Drempels, drempelsSchema } from './drempels.ts';
export { type AnalyticsConfig, type AnalyticsPlan, planAnalytics } from './plan-analytics.ts';
export { type AnalyticsDeps, type AnalyticsSnapshot, readAnalytics } from './read-analytics.ts';
export { copyStatement, relations } from './relations.ts';
