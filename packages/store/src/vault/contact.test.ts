import { leegDossier } from '@meldpunt/core';
import { expect, test } from 'vitest';
import { contactgegevens } from './contact.ts';

const opened = (contactwijze: { versie: number; voorwaarden: string[] } | null, later = {}) =>
  contactgegevens({
    dossier: { ...leegDossier, contactwijze: contactwijze && { op: '2026-03-02' as never, ...contactwijze } },
    journaal: [{ versie: 1 }, { versie: 2 }].map((one) => ({
      ...one,
      gebeurtenis: { type: 'EindeTold' },
    })) as never,
    persoonlijk: [
      {
        dossierId: 'd',
        versie: 1,
        klasse: 'contact',
        velden: { melderTelefoon: '050-1', contactAfspraak: 'Bel na zes uur.' },
      },
      { dossierId: 'd', versie: 2, klasse: 'contact', velden: later },
    ],
  });

test('protocol 5.4.4a: words of an older dossier, without a condition beside them, are a condition all the same', () => {
  expect(opened(null)).toMatchObject({ afspraak: 'Bel na zes uur.', voorwaarden: ['anders'] });
  expect(opened({ versie: 1, voorwaarden: ['geen_post'] })).toMatchObject({
    afspraak: 'Bel na zes uur.',
    voorwaarden: ['geen_post', 'anders'],
  });
});

test('protocol 5.4.4a: an agreement that took their place counts alone', () => {
  expect(opened({ versie: 2, voorwaarden: ['geen_post'] })).toMatchObject({
    afspraak: undefined,
    voorwaarden: ['geen_post'],
  });
  expect(opened({ versie: 2, voorwaarden: [] }, { contactAfspraak: 'Nooit op maandag.' })).toMatchObject({
    afspraak: 'Nooit op maandag.',
    voorwaarden: ['anders'],
  });
});
