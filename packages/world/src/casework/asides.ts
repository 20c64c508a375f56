import { type Case, now, type Script, type Step, wait } from './case.ts';
import { askRight } from './rights.ts';
import { text } from './texts.ts';

/** Taken over from another bureau now and then, or a handler with an interest of their own. */
export function* putRight(c: Case): Script {
  const { random } = c;
  if (random.chance(0.01))
    yield now(c, 'receiveDossier', { bureau: text(random, 'bureau'), verslag: text(random, 'verslag') });
  if (random.chance(0.01)) yield* interest(c);
}

/** The handler has a personal interest: a colleague takes the case (B2.5). */
function* interest(c: Case): Script {
  if (c.behandelaarId === c.collegaId) return;
  const reden = text(c.random, 'motivering');
  if (c.random.chance(0.5)) yield now(c, 'declareBelang', { reden });
  else yield now(c, 'setBelang', { medewerkerId: c.behandelaarId, reden }, 'directeur');
  c.behandelaarId = c.collegaId;
  yield now(c, 'assignBehandelaar', { behandelaarId: c.collegaId }, 'leidinggevende');
  if (c.random.chance(0.5)) yield now(c, 'nameVervanger', { medewerkerId: c.collegaId }, 'directeur');
}

/** What is agreed about contact, and on which legal bases the data of a case rest (A6). */
export function* agreeOnData(c: Case): Script {
  const { random } = c;
  if (random.chance(0.06))
    yield now(c, 'agreeContactwijze', {
      voorwaarden: [random.pick(['geen_voicemail', 'geen_post', 'bureau_niet_noemen'])],
    });
  if (random.chance(0.5)) return;
  yield now(c, 'recordGrondslag', {
    gegevens: ['contact', 'derden'],
    grondslag: 'wettelijke_taak',
    toelichting: text(random, 'motivering'),
  });
  const minor = c.facts.rolMelder === 'wettelijk_vertegenwoordiger';
  yield now(c, 'recordGrondslag', {
    gegevens: ['bijzonder'],
    grondslag: 'toestemming',
    toestemming: text(random, 'opmerking'),
    leeftijdsklasse: minor ? 'onder_12' : 'vanaf_16',
    ondertekenaar: minor ? 'wettelijk_vertegenwoordiger' : 'client',
  });
  if (random.chance(0.04)) yield now(c, 'revokeToestemming');
}

/** Now and then something can't wait for the other party's view (5.4.1c). */
export function* protect(c: Case): Script {
  const { random } = c;
  if (!random.chance(0.05)) return;
  yield now(c, 'makeVoorlegging', { soort: 'beschermende_stap', vraag: text(random, 'motivering') });
  yield decision(c, 'beschermende_stap', 'akkoord');
  yield now(c, 'takeBeschermendeStap', { toestemming: true, verslag: text(random, 'verslag') });
}

/** Something was entered in the wrong dossier, and is withdrawn. */
export function* correct(c: Case): Script {
  if (!c.random.chance(0.01)) return;
  yield now(c, 'contactClient', { wijze: 'telefoon', gelukt: true, metSlachtoffer: false });
  yield now(c, 'withdrawHandeling', { nummer: c.dossier().versie, reden: text(c.random, 'motivering') });
}

/** A colleague takes the case over with the rest of a caseload (7.4a). */
export function* handOver(c: Case): Script {
  if (c.behandelaarId === c.collegaId || !c.random.chance(0.01)) return;
  c.behandelaarId = c.collegaId;
  const reden = c.random.pick(['vertrek', 'afwezigheid', 'werkverdeling']);
  yield now(c, 'handOverDossier', { behandelaarId: c.collegaId, reden }, 'leidinggevende');
}

/** The system points to a possible conflict of interest, and the directeur finds none (3.5). */
export function* findConflict(c: Case): Script {
  if (!c.random.chance(0.01)) return;
  yield now(
    c,
    'findConflict',
    {
      anderDossierId: c.random.uuid(),
      kenmerken: ['wederpartij_is_melder', 'naam_verwant', 'dag_onbekend'],
    },
    'systeem',
  );
  wait(c, 0, 2);
  yield decision(c, 'belangenconflict', 'geen_conflict');
}

/** Decided by the directeur. */
export const decision = (c: Case, soort: string, beslissing: string): Step =>
  now(c, 'decideVoorlegging', { soort, beslissing, motivering: text(c.random, 'motivering') }, 'directeur');

/** Now and then somebody gives up anonymity towards others (B5). */
export function* liftAnonimiteit(c: Case): Script {
  if (c.facts.anonimiteit !== 'jegens_derden' || !c.random.chance(0.1)) return;
  yield now(c, 'changeAnonimiteit', {
    anonimiteit: 'geen',
    gewezenOpBekendwording: true,
    melderNaam: c.facts.melder.naam,
  });
}

/** What comes up beside the plan: terms of others, agreements missed, complaints about the bureau, requests (5.4.5, 8, A15). */
export function* besides(c: Case): Script {
  const { random } = c;
  const aside = random.weighted([
    ['niets', 10],
    ['termijn', 2],
    ['afspraak', 2],
    ['procedure', 2],
    ['verzoek', 2],
    ['waarschuwing', 2],
  ]);
  if (aside === 'termijn') yield* guardTermijn(c);
  else if (aside === 'afspraak') yield* missAfspraak(c);
  else if (aside === 'procedure') yield* complain(c);
  else if (aside === 'verzoek') yield* askRight(c);
  else if (aside === 'waarschuwing') yield* warn(c);
}

function* guardTermijn(c: Case): Script {
  const { random } = c;
  const uiterlijk = c.workdays.after(c.day, 15);
  yield now(c, 'noteTermijn', { bron: 'organisatie', uiterlijk, omschrijving: text(random, 'verslag') });
  wait(c, 8, 25);
  const may = c
    .dossier()
    .machtigingen.some((m) => m.ingetrokkenOp === null && m.omvang.includes('instanties'));
  if (may) yield now(c, 'signalTermijn', { bron: 'organisatie', brief: text(random, 'brief') });
  yield now(c, 'settleTermijn', { bron: 'organisatie', uitkomst: text(random, 'verslag') });
}

function* missAfspraak(c: Case): Script {
  const door = c.random.pick(['bureau', 'client']);
  yield now(c, 'noteAfspraakGemist', { door, afspraak: text(c.random, 'verslag') });
  wait(c, 0, 4);
  if (door === 'bureau') yield now(c, 'explainAfspraak', { uitleg: text(c.random, 'motivering') });
}

function* complain(c: Case): Script {
  const { random } = c;
  if (c.behandelaarId === c.collegaId) return;
  const wie = { soort: 'klacht_bureau', van: random.pick(['client', 'wederpartij']) };
  yield now(c, 'openProcedure', {
    ...wie,
    behandelaarId: c.collegaId,
    inhoud: text(random, 'opmerking'),
  });
  wait(c, 5, 13);
  yield now(c, 'confirmProcedure', wie, 'leidinggevende');
  if (random.chance(0.3))
    yield now(c, 'extendProcedure', { ...wie, motivering: text(random, 'motivering') }, 'leidinggevende');
  wait(c, 3, 40);
  yield now(
    c,
    'settleProcedure',
    {
      ...wie,
      uitkomst: 'ongegrond',
      onafhankelijkLid: true,
      commissielid: text(random, 'commissielid'),
      motivering: text(random, 'motivering'),
    },
    'leidinggevende',
  );
}

/** The client is silent, and answers after all, in time or not (8.1b). */
function* warn(c: Case): Script {
  yield now(c, 'warnClient', { reden: 'zwijgt', brief: text(c.random, 'brief') });
  wait(c, 3, 14);
  yield now(c, 'discussVoortgang', { verslag: text(c.random, 'verslag') });
  c.lastProgress = c.day;
}
