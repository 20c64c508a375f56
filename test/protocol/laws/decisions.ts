import { changed, doneBy, type History, inserted, type Law, type Of, without } from './law.ts';
import { handling } from './towards-others.ts';

/** Who decides what was put forward, by article; the protocol names the leidinggevende in three of them only. */
const deciders: Record<string, readonly string[]> = {
  belangenconflict: ['directeur'],
  afwijking_derde: ['directeur', 'leidinggevende'],
  twijfel: ['directeur', 'leidinggevende'],
  toewijzing: ['directeur'],
  wens_behandelaar: ['directeur'],
  belang_van_zaak: ['directeur', 'leidinggevende'],
  eigen_actie: ['directeur'],
  beschermende_stap: ['directeur'],
};

/** A law that nothing it concerns goes on while a question waits. */
const waits = (artikel: Law['artikel'], soort: string, on: Law['on'], wet: string): Law => ({
  artikel,
  wet,
  on,
  breaks: (b) => b.pending(soort),
  spoil: (j) => {
    const first = j.find(({ gebeurtenis }) => on.includes(gebeurtenis.type));
    return first
      ? inserted(first.gebeurtenis.type, ({ gebeurtenis }) => ({
          type: 'Voorgelegd',
          op: gebeurtenis.op,
          soort,
        }))(j)
      : j;
  },
});

/** A conflict was found while none was before the directeur, and this one was not put there either. */
const unasked = (b: History): boolean => {
  let waiting = false;
  let found = false;
  for (const { gebeurtenis: e } of b.entries) {
    if (e.type === 'ConflictFound') found ||= !waiting;
    if (!('soort' in e) || e.soort !== 'belangenconflict') continue;
    if (e.type === 'Voorgelegd') {
      waiting = true;
      found = false;
    }
    if (e.type === 'VoorleggingDecided') waiting = false;
  }
  return found;
};

const oneself = { medewerkerId: '11111111-1111-4111-8111-111111111111', rol: 'directeur' } as const;

/** Questions for the directeur or leidinggevende, and personal interest. */
export const beslissingswetten: Law[] = [
  waits('3.5', 'belangenconflict', handling, 'handling stands still while a conflict of interest waits'),
  waits(
    '6.1',
    'twijfel',
    ['BehandelingDecided', 'PlanAgreed'],
    'in doubt nothing is decided before the answer',
  ),
  waits('7.4a', 'toewijzing', ['BehandelaarAssigned', 'PlanAgreed'], 'no handler while the assignment waits'),
  waits('7.4b', 'wens_behandelaar', ['BehandelaarAssigned', 'PlanAgreed'], 'no handler while a wish waits'),
  {
    artikel: '3.5',
    wet: 'after "not further" nothing is handled',
    on: handling,
    breaks: (b) => b.answerTo('belangenconflict') === 'niet_verder',
    spoil: (j) =>
      inserted('AfspraakConfirmed', ({ gebeurtenis: { op } }) => ({
        type: 'VoorleggingDecided',
        op,
        soort: 'belangenconflict',
        beslissing: 'niet_verder',
      }))(without('ConflictFound')(j)),
  },
  {
    artikel: '3.5',
    wet: 'a conflict that is found is put to the directeur, or was already',
    on: ['ContactMade', 'ContactAttempted', 'BehandelwijzeChosen', 'EindeTold', 'DossierClosed'],
    breaks: unasked,
    spoil: without('Voorgelegd'),
  },
  {
    artikel: '3.5',
    wet: 'a question is decided once, by who may decide it, or the named substitute',
    on: ['VoorleggingDecided'],
    breaks: (b, e: Of<'VoorleggingDecided'>, { actor }) =>
      !b.pending(e.soort) ||
      (!deciders[e.soort]?.includes(actor.rol) &&
        b.last('VervangerNamed')?.medewerkerId !== actor.medewerkerId),
    spoil: doneBy('VoorleggingDecided', { medewerkerId: null, rol: 'klachtbehandelaar' }),
  },
  {
    artikel: '8.1b',
    wet: 'a decision has its reasons, in the vault',
    on: ['VoorleggingDecided'],
    breaks: (_b, _e, { velden }) => !velden.includes('motivering'),
    spoil: (j) =>
      j.map((one) => (one.gebeurtenis.type === 'VoorleggingDecided' ? { ...one, velden: [] } : one)),
  },
  {
    artikel: 'B2.5',
    wet: 'nobody decides on what they put forward themselves',
    on: ['VoorleggingDecided'],
    breaks: (b, e: Of<'VoorleggingDecided'>, { actor }) => {
      const asked = b.entries.findLast(
        ({ gebeurtenis: one }) => one.type === 'Voorgelegd' && one.soort === e.soort,
      );
      return actor.medewerkerId !== null && asked?.actor.medewerkerId === actor.medewerkerId;
    },
    spoil: (j) => doneBy('Voorgelegd', oneself)(doneBy('VoorleggingDecided', oneself)(j)),
  },
  {
    artikel: 'B2.5',
    wet: 'who has an interest does nothing more in the case',
    on: [
      ...handling,
      'BehandelwijzeChosen',
      'ContactMade',
      'ContactAttempted',
      'DossierClosed',
      'EindeTold',
      'VoorleggingDecided',
      'Voorgelegd',
      'BehandelaarAssigned',
      'EvaluatieHeld',
      'HandelingWithdrawn',
      'ConclusieSent',
    ],
    breaks: (b, _e, { actor }) => actor.medewerkerId !== null && b.belangen.includes(actor.medewerkerId),
    spoil: inserted('ContactMade', ({ gebeurtenis: { op }, actor }) => ({
      type: 'BelangDeclared',
      op,
      medewerkerId: actor.medewerkerId ?? '',
    })),
  },
  {
    artikel: 'B2.5',
    wet: 'nobody with an interest becomes handler or substitute',
    on: ['BehandelaarAssigned', 'PlanAgreed', 'VervangerNamed', 'ProcedureOpened'],
    breaks: (b, e) => b.belangen.includes(e.type === 'VervangerNamed' ? e.medewerkerId : e.behandelaarId),
    spoil: inserted('BehandelaarAssigned', ({ gebeurtenis: e }) => ({
      type: 'BelangDeclared',
      op: e.op,
      medewerkerId: e.type === 'BehandelaarAssigned' ? e.behandelaarId : '',
    })),
  },
  {
    artikel: 'B2.5',
    wet: 'a substitute for the directeur is named by directeur or leidinggevende',
    on: ['VervangerNamed'],
    breaks: (_b, _e, { actor }) => !['directeur', 'leidinggevende'].includes(actor.rol),
    spoil: doneBy('VervangerNamed', { rol: 'klachtbehandelaar' }),
  },
  {
    artikel: 'B2.5',
    wet: 'an interest is declared by oneself, or set by the directeur',
    on: ['BelangDeclared'],
    breaks: (_b, e: Of<'BelangDeclared'>, { actor }) =>
      e.medewerkerId !== actor.medewerkerId && actor.rol !== 'directeur',
    spoil: (j) =>
      doneBy('BelangDeclared', { rol: 'klachtbehandelaar' })(
        changed('BelangDeclared', { medewerkerId: 'ander' })(j),
      ),
  },
];
