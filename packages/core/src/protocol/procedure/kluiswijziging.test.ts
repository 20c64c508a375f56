import { describe, expect, test } from 'vitest';
import type { Gebeurtenis } from '../../dossier/gebeurtenis.ts';
import type { PersoonlijkeWaarde } from '../../persoonsgegevens/split.ts';
import { datum } from '../../time/datum.ts';
import { kluiswijziging, naastWijziging } from './kluiswijziging.ts';

const op = datum('2026-05-06');
const corrected = (doel: string, oudeWaarde: string): Gebeurtenis => ({
  ...{ type: 'GegevenCorrected', op, doel, oudeWaarde, aanleiding: 'verzoek' },
});
const erased: Gebeurtenis = { type: 'GegevenErased', op, doel: '1.melderNaam', aanleiding: 'verzoek' };
const toelichting: PersoonlijkeWaarde = { klasse: 'vrije_tekst', veld: 'toelichting', waarde: 'Tikfout.' };
const waarde: PersoonlijkeWaarde = { klasse: 'vrije_tekst', veld: 'waarde', waarde: 'Juiste Naam' };
const given = [toelichting, waarde];

describe('protocol A16-17: what a correction or erasure does in the vault', () => {
  test('an erased value goes, and nothing is kept of it', () =>
    expect(kluiswijziging([erased], given)).toEqual({
      versie: 1,
      veld: 'melderNaam',
      nieuw: null,
      oudBewaren: false,
    }));

  test.each([
    ['uit_zicht', true],
    ['gewist', false],
  ])('a corrected value is replaced; the old one, %s, is kept: %s', (oudeWaarde, oudBewaren) =>
    expect(kluiswijziging([corrected('12.stappen.0.alsPositief', oudeWaarde)], given)).toEqual({
      versie: 12,
      veld: 'stappen.0.alsPositief',
      nieuw: 'Juiste Naam',
      oudBewaren,
    }),
  );

  test('without a new value there is none', () =>
    expect(kluiswijziging([corrected('1.melderNaam', 'gewist')], [toelichting])?.nieuw).toBeNull());

  test('no other event changes the vault', () => {
    expect(kluiswijziging([], given)).toBeNull();
    const other: Gebeurtenis = { type: 'DocumentErased', op, documentId: 'd', aanleiding: 'verzoek' };
    expect(kluiswijziging([other], given)).toBeNull();
  });
});

describe('protocol A16-17: what stands beside the act of correction', () => {
  const change = { versie: 1, veld: 'melderNaam', nieuw: 'Juiste Naam' };
  const oud: PersoonlijkeWaarde = { klasse: 'contact', veld: 'melderNaam', waarde: 'Foute Naam' };
  test('not the new value, and the old one only where it is kept, in its own class', () => {
    expect(naastWijziging(given, { ...change, oudBewaren: false }, oud)).toEqual([toelichting]);
    expect(naastWijziging(given, { ...change, oudBewaren: true }, oud)).toEqual([
      toelichting,
      { klasse: 'contact', veld: 'oudeWaarde', waarde: 'Foute Naam' },
    ]);
  });
});
