import { type Datum, datumVoluit } from '@meldpunt/core';
import type { Letterhead, Paper } from '@meldpunt/paper';
import { blokkenVan } from './blokken.ts';

/** Whose letter it is. */
export type Afzender = {
  naam: string;
  adres?: readonly string[] | undefined;
  telefoon?: string | undefined;
  email?: string | undefined;
  website?: string | undefined;
  logo?: Uint8Array | undefined;
};

/** A letter that is final: nothing in it is open any more. */
export type Brief = {
  /** Name and address, a line each. */
  aan: readonly string[];
  onderwerp: string;
  tekst: string;
  datum: Datum;
  kenmerk: string;
  ondertekenaar: string;
  afzender: Afzender;
  /** Texts that go with it, each under its own heading. */
  bijlagen?: readonly { titel: string; tekst: string }[];
};

const letterhead = ({ naam, adres = [], telefoon, email, website, logo }: Afzender): Letterhead => ({
  name: naam,
  lines: [...adres, telefoon, email, website].flatMap((line) => line || []),
  ...(logo && { logo }),
});

/** The whole letter on paper: head, address, date and reference, subject, text and signature. */
export const briefOpPapier = (brief: Brief, madeOn: Date): Paper => ({
  title: brief.onderwerp,
  author: brief.afzender.naam,
  letterhead: letterhead(brief.afzender),
  footer: `${brief.afzender.naam} · kenmerk ${brief.kenmerk}`,
  madeOn,
  blocks: [
    { kind: 'lines', lines: brief.aan },
    { kind: 'lines', lines: [`Datum: ${datumVoluit(brief.datum)}`, `Ons kenmerk: ${brief.kenmerk}`] },
    { kind: 'heading', level: 1, text: brief.onderwerp },
    ...blokkenVan(brief.tekst),
    { kind: 'lines', lines: ['Met vriendelijke groet,', brief.ondertekenaar, brief.afzender.naam] },
    ...(brief.bijlagen ?? []).flatMap(({ titel, tekst }) => [
      { kind: 'heading', level: 1, text: titel } as const,
      ...blokkenVan(tekst),
    ]),
  ],
});
