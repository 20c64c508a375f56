import { datumAt, inkorten, uurAt } from '@meldpunt/core';
import { isMailadres } from '@meldpunt/store';
import type { ParsedMail } from 'mailparser';
import type { Bijlagen } from './attachments.ts';
import { senderOf } from './classify.ts';

/** A field of free text holds 20,000 characters. */
const LONGEST = 19_500;
const MOST_READ = 200_000;

/** So many attachments that were not taken in are named; of more only the number. */
const NAMED = 10;

const two = (n: number): string => String(n).padStart(2, '0');

/** Characters that a field does not take; line ends and tabs stay. */
const clean = (text: string): string =>
  [...text.toWellFormed()]
    .filter((c) => {
      const code = c.codePointAt(0) ?? 0;
      return code === 9 || code === 10 || code === 13 || (code >= 32 && code !== 127);
    })
    .join('')
    .trim();

const oneLine = (text: string): string => inkorten(clean(text.replace(/\s+/g, ' ')), 200);

/** What the case worker is told of attachments: how many stand with the documents, and why others do not. */
const aboutAttachments = ({ bewaard, geweigerd }: Bijlagen): string[] => [
  ...(bewaard.length > 0
    ? [
        '',
        `(Bij dit bericht ${bewaard.length === 1 ? 'zat 1 bijlage. Die staat' : `zaten ${bewaard.length} bijlagen. Die staan`} bij de documenten.)`,
      ]
    : []),
  ...geweigerd
    .slice(0, NAMED)
    .flatMap(({ titel, reden }) => [
      '',
      `(De bijlage “${titel}” is niet overgenomen. ${reden} Het bericht met de bijlage staat nog in de mailbox.)`,
    ]),
  ...(geweigerd.length > NAMED
    ? ['', `(Nog ${geweigerd.length - NAMED} bijlagen zijn niet overgenomen. Ze staan nog in de mailbox.)`]
    : []),
];

/** The words of a message: its subject, its text, and what was left out of it. */
export const wordsOf = (mail: ParsedMail, bijlagen: Bijlagen): string => {
  const head = mail.subject ? [`Onderwerp: ${oneLine(mail.subject)}`, ''] : [];
  const tail = aboutAttachments(bijlagen);
  const room = LONGEST - [...head, ...tail].join('\n').length;
  // Far more than is kept, and far less than somebody can send.
  const text = inkorten(mail.text ?? '', MOST_READ);
  const whole = clean(text) || 'Het bericht had geen tekst.';
  const cut = whole.length > room || text.length < (mail.text ?? '').length;
  return [
    ...head,
    cut ? inkorten(whole, room) : whole,
    ...(cut ? ['', '(De rest van dit lange bericht staat in de mailbox.)'] : []),
    ...tail,
  ].join('\n');
};

/** A message as input of receiving a melding; what nobody asked yet is unknown (3, 3.3). */
export const meldingFromMail = (mail: ParsedMail, bijlagen: Bijlagen, ontvangen: Date) => {
  const adres = senderOf(mail);
  const naam = oneLine(mail.from?.value[0]?.name ?? '') || inkorten(adres, 200) || 'Onbekende afzender';
  const minutes = uurAt(ontvangen);
  return {
    kanaal: 'email',
    op: datumAt(ontvangen),
    tijd: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`,
    direct: false,
    spoedeisend: false,
    rolMelder: 'onbekend',
    anonimiteit: 'geen',
    melderNaam: naam,
    ...(isMailadres(adres) && { melderEmail: adres }),
    omschrijving: wordsOf(mail, bijlagen),
    gronden: ['onbekend'],
    terrein: 'onbekend',
    aard: 'onbekend',
    gemeenteWoon: 'onbekend',
    gemeenteVoorval: 'onbekend',
    aantalSlachtoffers: 1,
  };
};
