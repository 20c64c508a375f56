import { z } from 'zod';
import { dag, getal, keuze, regel, tekst } from '../persoonsgegevens/velden.ts';
import { list } from '../protocol/codelijsten.ts';
import { reden } from './reden-veld.ts';

/** How lists of what is due are made, and when a year is closed, as it is typed. */
export const vernietigVelden = z.object({
  dossiersPerLijst: getal(1, 5000, {
    label: 'Hoeveel dossiers staan er ten hoogste op een vernietigingslijst?',
    hint: 'Wat er niet op past, komt op de volgende lijst.',
  }),
  kleinsteGroep: getal(2, 1000, {
    label: 'Hoeveel vernietigde dossiers delen ten minste een regel met kenmerken?',
    hint: 'Delen minder dossiers dezelfde kenmerken, dan blijft er minder van bewaard. Zo is niemand te herkennen.',
  }),
  maand: getal(1, 12, {
    label: 'Jaar afsluiten: maand',
    hint: 'Vanaf deze dag van het volgende jaar veranderen de cijfers van een jaar niet meer.',
  }),
  dag: getal(1, 28, { label: 'Jaar afsluiten: dag' }),
  opnieuwNa: getal(1, 60, {
    label: 'Na hoeveel maanden wordt een overgeslagen dossier opnieuw voorgelegd?',
  }),
  reden,
});

/** In what a retention term is counted. */
export const periodesoorten = list('periode', { jaren: 'Jaar', maanden: 'Maand' });

/** A retention rule as it is typed: how long, why, and who settled it. */
export const bewaarregelVelden = z.object({
  aantal: getal(1, 120, { label: 'Bewaren na het sluiten: aantal' }),
  eenheid: keuze(periodesoorten, { label: 'Jaren of maanden?' }),
  grondslag: regel('vrije_tekst', { label: 'Grondslag' }),
  toelichting: tekst({ label: 'Waarom zo lang, en niet langer?' }),
  vastgesteldDoor: regel('vrije_tekst', {
    label: 'Vastgesteld door',
    hint: 'De functie, zoals: de functionaris gegevensbescherming.',
  }),
  vastgesteldOp: dag({ label: 'Vastgesteld op' }),
  reden,
});
