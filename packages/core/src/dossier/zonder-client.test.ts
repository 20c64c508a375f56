import { describe, expect, test } from 'vitest';
import { voorbeelden } from '../protocol/testing/voorbeelden.ts';
import { foldJournaal } from './evolve.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import { clientstandNa, geenClient, nogGeenStand, toenGeenClient, zonderClient } from './zonder-client.ts';

const kies = (behandelwijze: string): Gebeurtenis => ({
  ...voorbeelden.BehandelwijzeChosen,
  behandelwijze,
});
const vraag = (soort: string): Gebeurtenis => ({ ...voorbeelden.Voorgelegd, soort });
const beslis = (soort: string, beslissing: string): Gebeurtenis => ({
  ...voorbeelden.VoorleggingDecided,
  soort,
  beslissing,
});
const steps: Gebeurtenis[] = [
  kies('eigen_actie'),
  kies('ondersteuning'),
  voorbeelden.IntakeHeld,
  vraag('eigen_actie'),
  beslis('eigen_actie', 'akkoord'),
  beslis('eigen_actie', 'niet_akkoord'),
  vraag('twijfel'),
  beslis('twijfel', 'akkoord'),
];

/** Only what is asked is decided, and no question is asked twice at once. */
const isPossible = (events: readonly Gebeurtenis[]): boolean => {
  const asked = new Set<string>();
  return events.every((e) => {
    if (e.type === 'Voorgelegd') return asked.has(e.soort) ? false : asked.add(e.soort);
    return e.type !== 'VoorleggingDecided' || asked.delete(e.soort);
  });
};

const all = (length: number): Gebeurtenis[][] =>
  length === 0 ? [[]] : all(length - 1).flatMap((before) => [before, ...steps.map((e) => [...before, e])]);
const possible = [...new Map(all(5).map((one) => [JSON.stringify(one), one])).values()].filter(isPossible);

const folded = (events: readonly Gebeurtenis[]) =>
  foldJournaal(
    events.map((gebeurtenis, i) => ({
      versie: i + 1,
      handeling: 'x',
      gebeurtenis,
      medewerkerId: null,
      vastgelegdOp: new Date('2026-03-02T09:00:00Z'),
    })),
  );
/** By the words of 4.3: own action was chosen last, and the last question about it was agreed with. */
const agreed = (events: readonly Gebeurtenis[]): boolean => {
  const chosen = events.findLast((e) => e.type === 'BehandelwijzeChosen');
  const about = events.findLast((e) => 'soort' in e && e.soort === 'eigen_actie');
  return (
    chosen?.type === 'BehandelwijzeChosen' &&
    chosen.behandelwijze === 'eigen_actie' &&
    about?.type === 'VoorleggingDecided' &&
    about.beslissing === 'akkoord'
  );
};

describe('own action without a client', () => {
  test('protocol 4.3, 8.5: every journal of up to five steps is judged by what was chosen, decided and held', () => {
    expect(possible.length).toBeGreaterThan(4000);
    const verdicts = new Set<string>();
    for (const events of possible) {
      const dossier = folded(events);
      const interviewed = events.some(({ type }) => type === 'IntakeHeld');
      const found = [zonderClient(dossier), geenClient(dossier)];
      const said = JSON.stringify(events.map(({ type }) => type));
      expect(found, said).toEqual([agreed(events), agreed(events) && !interviewed]);
      const step = events.reduce(clientstandNa, nogGeenStand);
      expect(toenGeenClient(step), said).toBe(found[1]);
      verdicts.add(String(found));
    }
    expect(verdicts).toEqual(new Set(['false,false', 'true,true', 'true,false']));
  });
});
