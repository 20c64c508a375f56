import type { Datum } from '@meldpunt/core';
import { makeFacts } from './melding/facts.ts';
import { type CountedRow, countPlanted, truthFrom, type Waarheid } from './planted/truth.ts';
import { type Frame, firstRowOf } from './world-frame.ts';

/** The truth of a world, counted in the facts of its last twelve months; no history is made for it. */
export const truthOf = (frame: Frame, to: Datum): Waarheid => {
  const { register } = frame.facts;
  const rows: CountedRow[] = [];
  for (const [d, day] of frame.plan.days.entries()) {
    if (day <= truthFrom(to)) continue;
    for (const [j, arrival] of frame.arrivals.ofDay(d).entries()) {
      if (arrival.kind.kind === 'massa') continue;
      const { registratie, melder, anonimiteit } = makeFacts(frame.facts, firstRowOf(frame, d) + j, arrival);
      rows.push({
        structuur: arrival.kind.kind === 'geplant' ? arrival.kind.planted.structuur : null,
        organisatieId: registratie.organisatieId ?? null,
        // Who is wholly anonymous is somebody new each time.
        melderRef: anonimiteit === 'geheel' ? `${d} ${j}` : melder.melderRef,
        ontvangst: arrival.ontvangst,
      });
    }
  }
  const schrijfwijzen: Waarheid['schrijfwijzen'] = [];
  for (let i = 0; i < register.count; i++) {
    const [official, ...others] = register.spellings(register.organisation(i));
    for (const { organisatieId } of others)
      schrijfwijzen.push({ organisatieId, eigenlijk: (official as { organisatieId: string }).organisatieId });
  }
  const counted = countPlanted(
    to,
    frame.structuren,
    rows,
    (i) => register.organisation(i).organisatieId,
    schrijfwijzen,
  );
  const idOf = (rij: number) => frame.source('ids', rij).uuid();
  return {
    ...counted,
    conflicten: frame.conflictparen.map(({ soort, conflict, rijen: [one, other] }) => ({
      soort,
      conflict,
      dossiers: [idOf(one), idOf(other)] as [string, string],
    })),
  };
};
