import { changed, doneBy, inserted, type Law, type Of, repeated, without } from './law.ts';
import { handling, outward, towardsWederpartij } from './towards-others.ts';

const throughOthers = ['getuige', 'intermediair'];
const buiten = { gemeenteWoon: 'GM0344', gemeenteVoorval: 'GM0344' };

/** Chapters 2 to 4, and 5c: receiving, first contact, kinds of handling. */
export const ontvangstwetten: Law[] = [
  {
    artikel: '3',
    wet: 'a melding is received once, before anything else',
    on: [...handling, 'MeldingReceived', 'ContactMade', 'EindeTold', 'DossierClosed', 'BehandelwijzeChosen'],
    breaks: (b, e) => (e.type === 'MeldingReceived') === b.has('MeldingReceived'),
    spoil: without('MeldingReceived'),
  },
  {
    artikel: '4',
    wet: 'a kind of handling is chosen after the first contact with the client',
    on: ['BehandelwijzeChosen', 'AdviesGiven', 'ClientReferred'],
    breaks: (b) =>
      !b.has('ContactMade') && b.melding?.direct !== true && !b.last('DossierTakenOver')?.contactOp,
    spoil: (j) => changed('MeldingReceived', { direct: false })(without('ContactMade')(j)),
  },
  {
    artikel: '4.1',
    wet: 'registration only: nothing is done towards others',
    on: [...towardsWederpartij, 'DerdeContacted'],
    breaks: (b) => b.behandelwijze === 'registratie',
    spoil: changed('BehandelwijzeChosen', { behandelwijze: 'registratie' }),
  },
  {
    artikel: '4.4',
    wet: 'support has at least one form',
    on: ['BehandelwijzeChosen'],
    breaks: (_b, e: Of<'BehandelwijzeChosen'>) =>
      e.behandelwijze === 'ondersteuning' && e.vormen.length === 0,
    spoil: changed('BehandelwijzeChosen', { behandelwijze: 'ondersteuning', vormen: [] }),
  },
  {
    artikel: '4.3',
    wet: 'own action that no client asked for is decided by the directeur',
    on: ['BehandelwijzeChosen'],
    breaks: (b, e: Of<'BehandelwijzeChosen'>) =>
      e.behandelwijze === 'eigen_actie' &&
      (b.last('KlachtAsked')?.door ?? 'bureau') === 'bureau' &&
      b.answerTo('eigen_actie') !== 'akkoord',
    spoil: (j) =>
      changed('BehandelwijzeChosen', { behandelwijze: 'eigen_actie' })(
        without('KlachtAsked', 'VoorleggingDecided')(j),
      ),
  },
  {
    artikel: '2.4',
    wet: 'outside the area only registration and referral',
    on: [...handling, 'RappelSent', 'TermijnSignalled', 'BehandelwijzeChosen'],
    breaks: (b, e) =>
      b.registratie?.gemeenteWoon === 'GM0344' &&
      b.registratie.gemeenteVoorval === 'GM0344' &&
      e.behandelwijze !== 'registratie',
    spoil: (j) => changed('RegistratieAmended', buiten)(changed('MeldingReceived', buiten)(j)),
  },
  {
    artikel: '5c',
    wet: 'what others report is taken up after the victim’s own contact, or by a decision',
    on: ['BehandelwijzeChosen', 'AfspraakConfirmed'],
    breaks: (b, e) =>
      throughOthers.includes(b.rolMelder) &&
      !['registratie', 'advies'].includes(e.behandelwijze) &&
      !b.all('ContactMade').some((contact) => contact.metSlachtoffer) &&
      !b.has('IntakeHeld') &&
      b.answerTo('afwijking_derde') !== 'akkoord',
    spoil: (j) =>
      changed('RegistratieAmended', { rolMelder: 'getuige' })(
        changed('MeldingReceived', { rolMelder: 'getuige' })(
          changed('ContactMade', { metSlachtoffer: false })(without('VoorleggingDecided')(j)),
        ),
      ),
  },
  {
    artikel: '2.2',
    wet: 'no handling is chosen before it is known who reports',
    on: ['BehandelwijzeChosen'],
    breaks: (b) => b.rolMelder === 'onbekend',
    spoil: (j) =>
      changed('RegistratieAmended', { rolMelder: 'onbekend' })(
        changed('MeldingReceived', { rolMelder: 'onbekend' })(j),
      ),
  },
  {
    artikel: '5.4.1b',
    wet: 'an anonymous client gets support, information and advice, no more',
    on: ['BehandelwijzeChosen'],
    breaks: (b, e: Of<'BehandelwijzeChosen'>) =>
      b.anonimiteit !== 'geen' && !['registratie', 'advies'].includes(e.behandelwijze),
    spoil: changed('MeldingReceived', { anonimiteit: 'geheel' }),
  },
  {
    artikel: 'B5',
    wet: 'nothing reaches others while the client is anonymous, in either way',
    on: [...outward, 'MachtigingGiven', 'DossierTransferred'],
    breaks: (b) => b.anonimiteit !== 'geen',
    spoil: changed('MeldingReceived', { anonimiteit: 'jegens_derden' }),
  },
  {
    artikel: '2.2',
    wet: 'only a link that stands is undone',
    on: ['VoorvalUnlinked'],
    breaks: (b, e: Of<'VoorvalUnlinked'>) =>
      b.since('VoorvalUnlinked').last('VoorvalLinked')?.voorvalId !== e.voorvalId,
    spoil: without('VoorvalLinked'),
  },
  {
    artikel: '2.1',
    wet: 'a melding has a ground',
    on: ['MeldingReceived', 'RegistratieAmended'],
    breaks: (_b, e: Of<'MeldingReceived'>) => e.gronden.length === 0,
    spoil: changed('MeldingReceived', { gronden: [] }),
  },
  {
    artikel: '7.4a',
    wet: 'case work is done by who may do case work',
    on: [...handling, 'MeldingReceived', 'DossierClosed', 'EindeTold', 'ContactMade', 'VoorleggingDecided'],
    breaks: (_b, e, { actor }) =>
      !['klachtbehandelaar', 'leidinggevende', 'directeur'].includes(actor.rol) &&
      !(actor.rol === 'systeem' && e.type === 'MeldingReceived'),
    spoil: doneBy('ContactMade', { rol: 'beheerder' }),
  },
  {
    artikel: '8.6a',
    wet: 'in a closed case only what belongs after closing',
    on: [
      ...handling,
      'BehandelwijzeChosen',
      'ContactMade',
      'ContactAttempted',
      'KlachtAsked',
      'EindeTold',
      'DossierClosed',
      'DossierTransferred',
      'Voorgelegd',
      'VoorleggingDecided',
      'BehandelaarAssigned',
      'UrgencyJudged',
      'AnonimiteitChanged',
      'StukkenRequested',
      'ConclusieSent',
      'WederpartijReplied',
      'WederpartijEindeTold',
      'TermijnNoted',
      'ClientWarned',
    ],
    breaks: (b) => b.closed,
    spoil: repeated('ContactMade'),
  },
  {
    artikel: '9',
    wet: 'the evaluation follows closing',
    on: ['EvaluatieHeld'],
    breaks: (b) => !b.closed,
    spoil: without('DossierClosed', 'DossierTransferred', 'DossierTakenOver'),
  },
  {
    artikel: '8.4',
    wet: 'only a closed case is reopened',
    on: ['DossierReopened'],
    breaks: (b) => !b.closed,
    spoil: inserted('EindeTold', ({ gebeurtenis }) => ({ type: 'DossierReopened', op: gebeurtenis.op })),
  },
];
