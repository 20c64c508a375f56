import {
  type Act,
  actByName,
  type Gebeurtenis,
  labelOf,
  planstappen,
  type TermijnNaam,
  type Termijnregel,
  termijnregels,
} from '@meldpunt/core';

/** What a term asks, in words, and the act that does it; with how, where that is another act than usual. */
export type Termijnwerk = { wat: string; act: Act | undefined; uitleg?: string };

/**
 * What this term asks. Of a step of the plan: which step; hearing the other side has an act of its own (7.2, 7.3a). Of a
 * term that binds another: that it was kept, and only once it has passed what follows then (8.1b, 8.2a).
 */
export const termWork = (
  termijn: TermijnNaam,
  begonnen: Gebeurtenis | undefined,
  verlopen: boolean,
): Termijnwerk => {
  const rule: Termijnregel = termijnregels[termijn];
  if (begonnen?.type === 'StapPlanned') {
    const hears = begonnen.stap === 'hoor-wederhoor';
    return {
      wat: `${rule.label}: ${labelOf(planstappen, begonnen.stap).toLowerCase()}`,
      act: actByName(hears ? 'sendHoorWederhoorbrief' : rule.act),
    };
  }
  const anders = begonnen && rule.anders?.(begonnen);
  const act = actByName(anders?.act ?? ((!verlopen && rule.opTijd) || rule.act));
  return anders ? { wat: rule.label, act, uitleg: anders.uitleg } : { wat: rule.label, act };
};
