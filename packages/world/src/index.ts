export { generateWorld, type World, type WorldOptions } from './generate-world.ts';
export { loadWorld } from './load-world.ts';
export { makeMedewerkers, medewerkerRows, type WorldMedewerker } from './people/staff.ts';
export { type Waarheid, type WareStructuur, writeWaarheid } from './planted/truth.ts';
