import { changed, type Law, type Of, repeated, typed, without } from './law.ts';

const gecontroleerd = (invoer: Record<string, unknown>, code: string) =>
  (invoer.gecontroleerd as string[] | undefined)?.includes(code) ?? false;
const checked = (artikel: Law['artikel'], code: string, wet: string): Law => ({
  artikel,
  wet,
  on: ['IntakeHeld'],
  breaks: (_b, _e, { invoer }) => !gecontroleerd(invoer, code),
  spoil: typed('IntakeHeld', { gecontroleerd: [] }),
});

const ondertekenaar: Record<string, string> = {
  vanaf_16: 'client',
  van_12_tot_16: 'beiden',
  onder_12: 'wettelijk_vertegenwoordiger',
  vertegenwoordigd: 'wettelijk_vertegenwoordiger',
};

/** Chapter 5: the interview, and what the client gives and hears. */
export const intakewetten: Law[] = [
  {
    artikel: '5b',
    wet: 'an interview is held after its confirmation',
    on: ['IntakeHeld'],
    breaks: (b, e) => !b.all('AfspraakConfirmed').some((a) => a.op <= e.op),
    spoil: without('AfspraakConfirmed'),
  },
  {
    artikel: '5.0',
    wet: 'an interview belongs to support, or to own action',
    on: ['IntakeHeld', 'AfspraakConfirmed'],
    breaks: (b) => !['ondersteuning', 'eigen_actie'].includes(b.behandelwijze ?? ''),
    spoil: changed('BehandelwijzeChosen', { behandelwijze: 'advies' }),
  },
  {
    artikel: '5.2a',
    wet: 'the day of the incident is known, or known to be unknown',
    on: ['IntakeHeld'],
    breaks: (b, e: Of<'IntakeHeld'>) => !b.registratie?.voorvaldatum && !e.onbekend?.includes('datum'),
    spoil: (j) =>
      changed('IntakeHeld', { onbekend: [] })(
        changed('RegistratieAmended', { voorvaldatum: undefined })(
          changed('MeldingReceived', { voorvaldatum: undefined })(j),
        ),
      ),
  },
  checked('5.2d', 'samenvatting_bevestigd', 'the client confirms the summary'),
  checked('5.2f', 'onderzoek_uitgelegd', 'the client is told that the complaint is investigated first'),
  checked('5.3', 'verwachtingen_bevestigd', 'the client confirms the expectations'),
  checked('5.5a', 'afspraken_samengevat', 'the interview ends with the agreements'),
  {
    artikel: '5.5c',
    wet: 'an interview has its report and an advice, in the vault',
    on: ['IntakeHeld'],
    breaks: (_b, _e, { velden }) => !['verslag', 'advies'].every((veld) => velden.includes(veld)),
    spoil: (j) => j.map((one) => (one.gebeurtenis.type === 'IntakeHeld' ? { ...one, velden: [] } : one)),
  },
  {
    artikel: '5.4.3',
    wet: 'an interview asks for serious psychological problems',
    on: ['IntakeHeld'],
    breaks: (_b, e: Of<'IntakeHeld'>) => !e.psychischeProblemen,
    spoil: changed('IntakeHeld', { psychischeProblemen: undefined }),
  },
  {
    artikel: '5.4.3',
    wet: 'whoever has them is pointed to help before a plan is made or the case is closed',
    on: ['PlanAgreed', 'DossierClosed'],
    breaks: (b) =>
      b
        .all('IntakeHeld')
        .flatMap(({ psychischeProblemen: answer }) => (answer && answer !== 'niet_gevraagd' ? [answer] : []))
        .at(-1) === 'ja' && !b.all('OndersteuningAdvised').some((one) => one.soort === 'psychische_hulp'),
    spoil: (j) => changed('IntakeHeld', { psychischeProblemen: 'ja' })(without('OndersteuningAdvised')(j)),
  },
  {
    artikel: '5.4.2a',
    wet: 'a machtiging names a purpose and a scope',
    on: ['MachtigingGiven'],
    breaks: (_b, e: Of<'MachtigingGiven'>, { velden }) => e.omvang.length === 0 || !velden.includes('doel'),
    spoil: changed('MachtigingGiven', { omvang: [] }),
  },
  {
    artikel: 'U5',
    wet: 'who signs follows from the age',
    on: ['MachtigingGiven'],
    breaks: (_b, e: Of<'MachtigingGiven'>) => ondertekenaar[e.leeftijdsklasse ?? ''] !== e.ondertekenaar,
    spoil: changed('MachtigingGiven', { leeftijdsklasse: 'onder_12', ondertekenaar: 'client' }),
  },
  {
    artikel: 'U5',
    wet: 'who agrees with a plan follows from the age',
    on: ['PlanAgreed'],
    breaks: (b, e: Of<'PlanAgreed'>) =>
      e.instemmer ? ondertekenaar[e.leeftijdsklasse ?? ''] !== e.instemmer : !b.own,
    spoil: changed('PlanAgreed', { leeftijdsklasse: 'van_12_tot_16', instemmer: 'client' }),
  },
  {
    artikel: '5.5b',
    wet: 'delay is told between interview and decision, with a later day',
    on: ['VertragingTold'],
    breaks: (b, e: Of<'VertragingTold'>) =>
      e.nieuweDatum <= e.op || (!b.has('IntakeHeld') && !b.own) || b.has('BehandelingDecided'),
    spoil: changed('VertragingTold', (e) => ({ nieuweDatum: e.op })),
  },
  {
    artikel: '5.4.6',
    wet: 'a second chance follows a request that is open',
    on: ['StukkenReminded', 'StukkenReceived'],
    breaks: (b) => {
      const asked = b.entries.findLastIndex(
        ({ gebeurtenis: e }) =>
          e.type === 'StukkenRequested' || (e.type === 'IntakeHeld' && e.stukkenToegezegd),
      );
      return asked === -1 || b.at('StukkenReceived') > asked;
    },
    spoil: (j) => changed('IntakeHeld', { stukkenToegezegd: false })(without('StukkenRequested')(j)),
  },
  {
    artikel: '8.2b',
    wet: 'a term is pointed out, or settled, while it runs',
    on: ['TermijnSignalled', 'TermijnSettled'],
    breaks: (b, e: Of<'TermijnSignalled'>) =>
      b.entries
        .flatMap(({ gebeurtenis: one }) =>
          (one.type === 'TermijnNoted' || one.type === 'TermijnSettled') && one.bron === e.bron
            ? [one.type]
            : [],
        )
        .at(-1) !== 'TermijnNoted',
    spoil: without('TermijnNoted'),
  },
  {
    artikel: '5.4.4b',
    wet: 'only an anonymous reporter can be out of reach',
    on: ['EindeTold'],
    breaks: (b, e: Of<'EindeTold'>) => e.wijze === 'niet_mogelijk' && b.anonimiteit !== 'geheel',
    spoil: (j) =>
      changed('EindeTold', { wijze: 'niet_mogelijk' })(
        changed('MeldingReceived', { anonimiteit: 'geen' })(j),
      ),
  },
  {
    artikel: '5.4.5',
    wet: 'an objection is against not taking up or ending',
    on: ['ProcedureOpened'],
    breaks: (b, e: Of<'ProcedureOpened'>) =>
      e.soort === 'bezwaar' &&
      (e.van !== 'client' ||
        !(
          b.last('BehandelingDecided')?.inBehandeling === false ||
          b.since('DossierReopened').has('EindeTold') ||
          b.closed
        )),
    spoil: changed('ProcedureOpened', { soort: 'bezwaar', van: 'wederpartij' }),
  },
  {
    artikel: 'B12',
    wet: 'a committee with an independent member decides on a complaint about the bureau',
    on: ['ProcedureSettled'],
    breaks: (_b, e: Of<'ProcedureSettled'>, { invoer }) =>
      e.soort !== 'bezwaar' && e.uitkomst !== 'ingetrokken' && invoer.onafhankelijkLid !== true,
    spoil: (j) =>
      typed('ProcedureSettled', { onafhankelijkLid: false })(
        changed('ProcedureSettled', { soort: 'klacht_bureau', uitkomst: 'gegrond' })(j),
      ),
  },
  {
    artikel: '5.4.5',
    wet: 'somebody else than the handler handles a complaint about the bureau',
    on: ['ProcedureOpened', 'ProcedureSettled'],
    breaks: (b, e, { actor }) =>
      b.behandelaar !== undefined &&
      (e.behandelaarId === b.behandelaar ||
        (e.type === 'ProcedureSettled' && actor.medewerkerId === b.behandelaar)),
    spoil: (j) => {
      const handler = j
        .flatMap(({ gebeurtenis: e }) => (e.type === 'BehandelaarAssigned' ? [e.behandelaarId] : []))
        .at(-1);
      return handler
        ? changed('ProcedureOpened', { behandelaarId: handler })(repeated('ProcedureOpened')(j))
        : j;
    },
  },
  {
    artikel: 'A15',
    wet: 'nothing is given before identity was checked',
    on: ['VerzoekAnswered'],
    breaks: (b, e: Of<'VerzoekAnswered'>) => {
      const asked = b.entries.findLastIndex(
        ({ gebeurtenis: one }) => one.type === 'VerzoekReceived' && one.soort === e.soort,
      );
      const identified = b.entries.findLastIndex(
        ({ gebeurtenis: one }) => one.type === 'IdentiteitChecked' && one.soort === e.soort,
      );
      return asked === -1 || (e.antwoord !== 'geweigerd' && identified < asked);
    },
    spoil: (j) => without('IdentiteitChecked')(changed('VerzoekAnswered', { antwoord: 'toegewezen' })(j)),
  },
  {
    artikel: '5.4.8',
    wet: 'a copy is given to who asked for it, once it is known who that is',
    on: ['InzageGiven'],
    breaks: (b) => {
      const inzage = (type: 'VerzoekReceived' | 'IdentiteitChecked') =>
        b.entries.findLastIndex(({ gebeurtenis: e }) => e.type === type && e.soort === 'inzage');
      return inzage('VerzoekReceived') === -1 || inzage('IdentiteitChecked') < inzage('VerzoekReceived');
    },
    spoil: without('IdentiteitChecked'),
  },
  {
    artikel: 'A15',
    wet: 'a term is extended once, to three months after receipt, told within the first',
    on: ['VerzoekExtended'],
    breaks: (b, e: Of<'VerzoekExtended'>) => {
      const asked = b.entries.findLastIndex(
        ({ gebeurtenis: one }) => one.type === 'VerzoekReceived' && one.soort === e.soort,
      );
      const since = b.entries.slice(asked + 1).map(({ gebeurtenis }) => gebeurtenis);
      const op = b.entries[asked]?.gebeurtenis.op;
      const days = op ? (Date.parse(e.op) - Date.parse(op)) / 86_400_000 : Number.NaN;
      return !(days <= 31) || since.some((one) => one.type === 'VerzoekExtended' && one.soort === e.soort);
    },
    spoil: changed('VerzoekExtended', { op: '2031-01-01' as never }),
  },
  {
    artikel: 'A16-17',
    wet: 'a refusal has its ground, and nothing is erased that a procedure needs',
    on: ['VerzoekAnswered'],
    breaks: (b, e: Of<'VerzoekAnswered'>) =>
      e.antwoord === 'geweigerd'
        ? !e.weigergrond
        : e.soort === 'wissing' && b.all('ProcedureOpened').length > b.all('ProcedureSettled').length,
    spoil: changed('VerzoekAnswered', { antwoord: 'geweigerd', weigergrond: undefined }),
  },
];
