import {
  type Act,
  actByName,
  type Gebeurtenis,
  labelOf,
  planstappen,
  type TermijnNaam,
  termijnregels,
} from '@meldpunt/core';

/**
 * What a term asks, in words, and the act that does it. Of a step of the plan: which step; hearing the other side has an
 * act of its own (7.2, 7.3a).
 */
export const termWork = (
  termijn: TermijnNaam,
  begonnen: Gebeurtenis | undefined,
): { wat: string; act: Act | undefined } => {
  const rule = termijnregels[termijn];
  if (begonnen?.type !== 'StapPlanned') return { wat: rule.label, act: actByName(rule.act) };
  const hears = begonnen.stap === 'hoor-wederhoor';
  return {
    wat: `${rule.label}: ${labelOf(planstappen, begonnen.stap).toLowerCase()}`,
    act: actByName(hears ? 'sendHoorWederhoorbrief' : rule.act),
  };
};
