export type { Demologin, PageDeps } from './deps.ts';
export { mountPages, pages } from './mount-pages.ts';
export { resumeIncidentWork } from './voorval/work-runner.ts';
