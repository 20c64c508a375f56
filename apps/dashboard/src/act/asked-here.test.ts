import { actByName, type Dossier, leegDossier } from '@meldpunt/core';
import { expect, test } from 'vitest';
import { partsOf } from '../form/form-parts.ts';
import { askedHere } from './asked-here.ts';

const agreePlan = actByName('agreePlan');
if (!agreePlan) throw new Error('no act');
const fieldsIn = (dossier: Dossier) =>
  new Map(
    askedHere(partsOf(agreePlan.input), agreePlan, dossier)
      .flatMap(({ velden }) => velden)
      .map(({ naam, verplicht }) => [naam, verplicht]),
  );
const own: Dossier = {
  ...leegDossier,
  behandelwijze: { op: '2026-03-02' as never, behandelwijze: 'eigen_actie', vormen: [] },
  voorleggingen: [
    {
      versie: 2,
      soort: 'eigen_actie',
      door: null,
      op: '2026-03-02' as never,
      beslissing: 'akkoord',
      beslistOp: '2026-03-02' as never,
      beslotenVersie: 3,
    },
  ],
};

test('protocol 7, 8.3: the form of a plan asks a client for consent, and nobody when there is none', () => {
  const client = fieldsIn(leegDossier);
  for (const naam of ['clientAkkoord', 'instemmer', 'leeftijdsklasse', 'verwachtingen'])
    expect(client.get(naam), naam).toBe(true);
  const alone = fieldsIn(own);
  for (const naam of ['clientAkkoord', 'instemmer', 'leeftijdsklasse', 'verwachtingen'])
    expect(alone.has(naam), naam).toBe(false);
  expect(alone.get('resultaat')).toBe(true);
});
