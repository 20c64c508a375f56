import { datumAt, uurAt } from '@meldpunt/core';
import { isMailadres } from '@meldpunt/store';
import type { ParsedMail } from 'mailparser';
import { senderOf } from './classify.ts';

/** A field of free text holds 20,000 characters. */
const LONGEST = 19_000;

const two = (n: number): string => String(n).padStart(2, '0');

/** Characters that a field does not take; line ends and tabs stay. */
const clean = (text: string): string =>
  [...text]
    .filter((c) => {
      const code = c.codePointAt(0) ?? 0;
      return code === 9 || code === 10 || code === 13 || (code >= 32 && code !== 127);
    })
    .join('')
    .trim();

const oneLine = (text: string): string => clean(text.replace(/\s+/g, ' ')).slice(0, 200);

/** The words of a message: its subject, its text, and what was left out of it. */
export const wordsOf = (mail: ParsedMail): string => {
  const bijlagen = mail.attachments.length;
  const whole = clean(mail.text ?? '') || 'Het bericht had geen tekst.';
  const cut = whole.length > LONGEST;
  return [
    ...(mail.subject ? [`Onderwerp: ${oneLine(mail.subject)}`, ''] : []),
    cut ? whole.slice(0, LONGEST) : whole,
    ...(cut ? ['', '(De rest van dit lange bericht staat in de mailbox.)'] : []),
    ...(bijlagen > 0
      ? [
          '',
          `(Bij dit bericht ${bijlagen === 1 ? 'zat 1 bijlage. Die staat' : `zaten ${bijlagen} bijlagen. Die staan`} in de mailbox.)`,
        ]
      : []),
  ].join('\n');
};

/** A message as input of receiving a melding; what nobody asked yet is unknown (3, 3.3). */
export const meldingFromMail = (mail: ParsedMail, ontvangen: Date) => {
  const adres = senderOf(mail);
  const naam = oneLine(mail.from?.value[0]?.name ?? '') || adres.slice(0, 200) || 'Onbekende afzender';
  const minutes = uurAt(ontvangen);
  return {
    kanaal: 'email',
    op: datumAt(ontvangen),
    tijd: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`,
    direct: false,
    spoedeisend: false,
    rolMelder: 'slachtoffer',
    anonimiteit: 'geen',
    melderNaam: naam,
    ...(isMailadres(adres) && { melderEmail: adres }),
    omschrijving: wordsOf(mail),
    gronden: ['onbekend'],
    terrein: 'onbekend',
    aard: 'onbekend',
    gemeenteWoon: 'onbekend',
    gemeenteVoorval: 'onbekend',
    aantalSlachtoffers: 1,
  };
};
