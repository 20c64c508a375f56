import { z } from 'zod';
import { anonimiteit } from '../../codes/anonimiteit.ts';
import { kanalen } from '../../codes/kanalen.ts';
import { rollenMelderBijOntvangst } from '../../codes/rollen-melder.ts';
import type { Coded } from '../../persoonsgegevens/klasse.ts';
import { dag, fault, janee, keuze, keuzes, regel, tekst, tijd } from '../../persoonsgegevens/velden.ts';
import { instantAt } from '../../time/moment.ts';
import { act, type Context } from '../act.ts';
import { contactvoorwaarden } from '../codelijsten-contact.ts';
import { metAfspraak } from '../contact/contactwijze.ts';
import { whenAlreadyReceived } from '../guards.ts';
import { behandelend } from '../rol.ts';
import { registratieOf, registratieVelden } from './registratie.ts';

/** Channels on which somebody can be spoken to at once (3.1, 3.2); on any other the client is contacted afterwards (3.3). */
const gesproken = ['telefoon', 'persoonlijk'];

/** Conditions that say nothing without words. */
const needWords = ['alleen_uren', 'ander_telefoon', 'ander_email', 'ander_adres', 'codewoord', 'anders'];

const input = z
  .object({
    kanaal: keuze(kanalen, { label: 'Hoe kwam de melding binnen?', deel: 'Ontvangst' }),
    op: dag({
      label: 'Dag van ontvangst',
      hint: 'De dag waarop de melding binnenkwam, niet de dag waarop u haar invoert.',
    }),
    tijd: tijd({ label: 'Tijd van ontvangst' }),
    direct: janee({ label: 'De melder sprak meteen een klachtbehandelaar' }),
    spoedeisend: janee({ label: 'De melding is spoedeisend' }),
    rolMelder: keuze(rollenMelderBijOntvangst, {
      label: 'Wie meldt?',
      deel: 'De melder',
      hint: 'Is dat nog niet bekend, dan vraagt u het bij het eerste contact. Pas daarna kunt u een behandelwijze kiezen.',
    }),
    anonimiteit: keuze(anonimiteit, { label: 'Wil de melder anoniem blijven?' }),
    melderNaam: regel('contact', {
      label: 'Naam van de melder',
      soms: 'Verplicht, tenzij de melder geheel anoniem is.',
    }).optional(),
    melderOrganisatie: regel('contact', {
      label: 'Organisatie namens wie de melder spreekt',
      hint: 'Laat leeg als de melder voor zichzelf of een ander persoon meldt.',
    }).optional(),
    melderTelefoon: regel('contact', { label: 'Telefoonnummer' }).optional(),
    melderEmail: regel('contact', { label: 'E-mailadres' }).optional(),
    melderAdres: regel('contact', { label: 'Adres en woonplaats' }).optional(),
    melderGeboortedatum: regel('contact', { label: 'Geboortedatum' }).optional(),
    contactvoorwaarden: keuzes(
      contactvoorwaarden,
      { label: 'Waar moet u op letten als u de melder belt of schrijft?' },
      0,
    ).optional(),
    contactAfspraak: tekst(
      {
        label: 'Wat is er afgesproken over contact?',
        hint: 'Bijvoorbeeld de tijden waarop u mag bellen, een ander nummer of adres, of een codewoord.',
        soms: 'Verplicht als u hierboven zo’n voorwaarde koos.',
      },
      'contact',
    ).optional(),
    omschrijving: tekst(
      {
        label: 'Wat is er gebeurd?',
        deel: 'Het voorval',
        hint: 'Schrijf op wat de melder vertelt, zoveel mogelijk in eigen woorden.',
      },
      'bijzonder',
    ),
    plaats: regel('vrije_tekst', { label: 'Waar gebeurde het?' }).optional(),
    wederpartijNaam: regel('derden', {
      label: 'Naam van de persoon of organisatie over wie de melding gaat',
    }).optional(),
    ...registratieVelden,
  })
  .superRefine((given, check) => {
    const nameless = given.anonimiteit !== 'geheel' && !given.melderNaam;
    if (nameless) fault(check, 'melderNaam', 'Vul een naam in, of kies dat de melder geheel anoniem is.');
    if (given.direct && !gesproken.includes(given.kanaal))
      fault(check, 'direct', 'Meteen spreken kan alleen per telefoon of persoonlijk. Kies nee.');
    if (given.kanaal === 'webformulier' && given.rolMelder === 'onbekend')
      fault(check, 'rolMelder', 'Het webformulier vraagt wie er meldt. Kies wat daar is ingevuld.');
    if (given.contactvoorwaarden?.some((code) => needWords.includes(code)) && !given.contactAfspraak)
      fault(
        check,
        'contactAfspraak',
        'Vul in welke tijden, welk nummer of adres, of welk codewoord is afgesproken.',
      );
  });

type Invoer = Coded<z.output<typeof input>>;

const wegen = ['melderTelefoon', 'melderEmail', 'melderAdres'];

/** Who stays wholly anonymous and leaves no number or address can't be called or written to (3.3). */
const isOnbereikbaar = ({ anonimiteit, direct }: Invoer, { ingevuld = [] }: Context): boolean =>
  anonimiteit === 'geheel' && !direct && !wegen.some((veld) => ingevuld.includes(veld));

const agreed = (codes: readonly string[], ingevuld: Context['ingevuld']) => {
  const contactvoorwaarden = metAfspraak(codes, ingevuld);
  return contactvoorwaarden.length > 0 && { contactvoorwaarden };
};

/** A melding reaches the bureau, on any channel; the moment of receipt counts, not that of entry (3, 3.1-3.4, 2.1, 2.2, B7). */
export const receiveMelding = act({
  name: 'receiveMelding',
  label: 'Melding vastleggen',
  artikelen: ['2.1', '2.2', '3', '3.1', '3.2', '3.3', '3.4', '5.4.1d', 'B5', 'B7'],
  by: [...behandelend, 'systeem'],
  input,
  refuse: [whenAlreadyReceived],
  events: (_dossier, invoer: Invoer, context: Context) => [
    {
      type: 'MeldingReceived',
      op: invoer.op,
      ontvangenOp: instantAt(invoer.op, invoer.tijd).toISOString(),
      registratiedatum: context.vandaag,
      kanaal: invoer.kanaal,
      rolMelder: invoer.rolMelder,
      anonimiteit: invoer.anonimiteit,
      spoedeisend: invoer.spoedeisend,
      direct: invoer.direct,
      melderRef: context.melderRef ?? context.nieuwId(),
      onbereikbaar: isOnbereikbaar(invoer, context),
      ...agreed(invoer.contactvoorwaarden ?? [], context.ingevuld),
      ...registratieOf(invoer),
    },
  ],
});
