import type { Datum } from '@meldpunt/core';
import { changed, inserted, type Law, type Of, typed, without } from './law.ts';
import { isSentOut, outward, towardsWederpartij } from './towards-others.ts';

const addDays = (day: string, n: number) =>
  new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10) as Datum;

/** Chapters 5.2e to 8, and B9 to B11: what reaches others, and on what it rests. */
export const behandelwetten: Law[] = [
  {
    artikel: '5.2e',
    wet: 'nothing reaches the other party without a machtiging that stands and covers it',
    on: towardsWederpartij,
    breaks: (b, e) => !b.own && b.machtigingen('wederpartij', e.op).length === 0,
    spoil: without('MachtigingGiven'),
  },
  {
    artikel: '5.2e',
    wet: 'nobody else is asked without a machtiging for them',
    on: ['DerdeContacted', 'TermijnSignalled'],
    breaks: (b, e) =>
      !b.own && b.machtigingen(e.type === 'TermijnSignalled' ? 'instanties' : e.wie, e.op).length === 0,
    spoil: changed('MachtigingGiven', { omvang: ['wederpartij'] }),
  },
  {
    artikel: '5.2e',
    wet: 'no document goes to others without a machtiging, for an anonymous client, or after closing',
    on: ['DocumentAdded'],
    breaks: (b, e) =>
      isSentOut(e) && (b.anonimiteit !== 'geen' || b.closed || (!b.own && !b.has('MachtigingGiven'))),
    spoil: without('MachtigingGiven'),
  },
  {
    artikel: 'B10',
    wet: 'no document goes to the other party before it knows of the investigation',
    on: ['DocumentAdded'],
    breaks: (b, e) => isSentOut(e) && e.partij === 'wederpartij' && !b.has('OnderzoekStarted'),
    spoil: without('OnderzoekStarted'),
  },
  {
    artikel: '5.4.2a',
    wet: 'a machtiging that an act names stands, and covers the act',
    on: ['OnderzoekStarted', 'HoorWederhoorbriefSent', 'RappelSent', 'DerdeContacted'],
    breaks: (b, e) =>
      e.machtigingId !== undefined &&
      !b.machtigingen(e.type === 'DerdeContacted' ? e.wie : 'wederpartij', e.op).includes(e.machtigingId),
    spoil: changed('OnderzoekStarted', { machtigingId: '00000000-0000-4000-9000-00000000ffff' }),
  },
  {
    artikel: 'B9',
    wet: 'before the conclusion others hear nothing about the accused',
    on: ['DerdeContacted'],
    breaks: (b, _e, { invoer }) => !b.has('ConclusieSent') && invoer.zonderGegevensBeklaagde !== true,
    spoil: (j) => typed('DerdeContacted', { zonderGegevensBeklaagde: false })(without('ConclusieSent')(j)),
  },
  {
    artikel: '6',
    wet: 'a decision follows the interview',
    on: ['BehandelingDecided', 'PlanAgreed'],
    breaks: (b) => !b.own && !b.has('IntakeHeld'),
    spoil: without('IntakeHeld'),
  },
  {
    artikel: '6.1',
    wet: 'a plan follows the decision to take the case up',
    on: ['PlanAgreed'],
    breaks: (b) => !b.own && b.last('BehandelingDecided')?.inBehandeling !== true,
    spoil: changed('BehandelingDecided', { inBehandeling: false }),
  },
  {
    artikel: '6.1',
    wet: 'taking a case up names a strategy',
    on: ['BehandelingDecided'],
    breaks: (_b, e: Of<'BehandelingDecided'>) => e.inBehandeling && !e.strategie?.length,
    spoil: changed('BehandelingDecided', { inBehandeling: true, strategie: [] }),
  },
  {
    artikel: '7',
    wet: 'a plan has a result, steps, terms and a handler',
    on: ['PlanAgreed'],
    breaks: (_b, e: Of<'PlanAgreed'>, { velden }) =>
      !velden.includes('resultaat') ||
      e.stappen.length === 0 ||
      e.stappen.some((stap) => !stap.uiterlijk || !stap.doorWie) ||
      !e.behandelaarId,
    spoil: changed('PlanAgreed', { stappen: [] }),
  },
  {
    artikel: '7.1',
    wet: 'client and bureau agree on a plan that can be reached and checked',
    on: ['PlanAgreed'],
    breaks: (b, _e, { invoer }) =>
      invoer.haalbaarEnToetsbaar !== true || (!b.own && invoer.clientAkkoord !== true),
    spoil: typed('PlanAgreed', { haalbaarEnToetsbaar: false }),
  },
  {
    artikel: '7.2',
    wet: 'each step says what follows an answer, a refusal, and silence',
    on: ['PlanAgreed'],
    breaks: (_b, e: Of<'PlanAgreed'>, { velden }) =>
      e.stappen.some((_, i) =>
        ['alsGeenAntwoord', 'alsAfwijzend', 'alsPositief'].some(
          (veld) => !velden.includes(`stappen.${i}.${veld}`),
        ),
      ),
    spoil: (j) =>
      j.map((one) => (one.gebeurtenis.type === 'PlanAgreed' ? { ...one, velden: ['resultaat'] } : one)),
  },
  {
    artikel: '5.4',
    wet: 'all eight points came up before a plan is made',
    on: ['PlanAgreed'],
    breaks: (b) => {
      const said = b.entries.flatMap(({ gebeurtenis: e }) =>
        e.type === 'IntakeHeld'
          ? e.besproken
          : e.type === 'WerkwijzeDiscussed'
            ? [...e.besproken, ...e.nietVanToepassing]
            : [],
      );
      return !b.own && new Set(said).size < 8;
    },
    spoil: (j) => changed('IntakeHeld', { besproken: ['kosten'] })(without('WerkwijzeDiscussed')(j)),
  },
  {
    artikel: '7.0',
    wet: 'a plan weighs how provable the case is',
    on: ['PlanAgreed'],
    breaks: (_b, e: Of<'PlanAgreed'>) => !e.bewijsbaarheid,
    spoil: changed('PlanAgreed', { bewijsbaarheid: undefined }),
  },
  {
    artikel: '5.4.4a',
    wet: 'a step stands in the plan that the client agreed with',
    on: ['StapTaken', 'HoorWederhoorbriefSent', 'OnderzoekStarted'],
    breaks: (b, e) => {
      const plan = b.last('PlanAgreed');
      const stap = e.type === 'StapTaken' ? e.stap : 'hoor-wederhoor';
      return !plan || (e.type !== 'OnderzoekStarted' && !plan.stappen.some((one) => one.stap === stap));
    },
    spoil: without('PlanAgreed'),
  },
  {
    artikel: '8.3',
    wet: 'progress is discussed on a plan',
    on: ['VoortgangDiscussed'],
    breaks: (b) => !b.has('PlanAgreed'),
    spoil: without('PlanAgreed'),
  },
  {
    artikel: 'B10',
    wet: 'the other party is told of the investigation before it is asked for its view',
    on: ['HoorWederhoorbriefSent', 'ConclusieSent', 'WederpartijEindeTold'],
    breaks: (b) => !b.has('OnderzoekStarted'),
    spoil: without('OnderzoekStarted'),
  },
  {
    artikel: '5.4.1a',
    wet: 'the client knows that the name becomes known, before investigation and mediation',
    on: ['OnderzoekStarted', 'BemiddelingAgreed'],
    breaks: (b) => !b.own && !b.has('BekendwordingTold'),
    spoil: without('BekendwordingTold'),
  },
  {
    artikel: '5.4.1d',
    wet: 'the relation to the other party is known before it hears anything',
    on: ['OnderzoekStarted'],
    breaks: (b) => !b.relatie,
    spoil: (j) =>
      changed('RegistratieAmended', { relatie: undefined })(
        changed('MeldingReceived', { relatie: undefined })(j),
      ),
  },
  {
    artikel: '5.4.1c',
    wet: 'no action before the other party was asked',
    on: ['StapTaken'],
    breaks: (b, e: Of<'StapTaken'>) => e.stap !== 'informatie' && !b.has('HoorWederhoorbriefSent'),
    spoil: without('HoorWederhoorbriefSent'),
  },
  {
    artikel: '5.4.1c',
    wet: 'each urgent protective step rests on a decision of its own, with the consent of the client',
    on: ['BeschermendeStapTaken'],
    breaks: (b, _e, { invoer }) =>
      invoer.toestemming !== true ||
      b
        .all('VoorleggingDecided')
        .filter((one) => one.soort === 'beschermende_stap' && one.beslissing === 'akkoord').length <=
        b.all('BeschermendeStapTaken').length,
    spoil: without('VoorleggingDecided'),
  },
  {
    artikel: '5.4.3',
    wet: 'the advice to take a lawyer comes before legal proceedings',
    on: ['StapTaken'],
    breaks: (b, e: Of<'StapTaken'>) =>
      e.stap === 'juridische_procedure' &&
      !b.all('OndersteuningAdvised').some((one) => one.soort === 'advocaat'),
    spoil: (j) => changed('StapTaken', { stap: 'juridische_procedure' })(without('OndersteuningAdvised')(j)),
  },
  {
    artikel: 'B11',
    wet: 'no mediation without the consent of both',
    on: ['StapTaken'],
    breaks: (b, e: Of<'StapTaken'>) => e.stap === 'bemiddeling' && !b.has('BemiddelingAgreed'),
    spoil: (j) => changed('StapTaken', { stap: 'bemiddeling' })(without('BemiddelingAgreed')(j)),
  },
  {
    artikel: 'B11',
    wet: 'both agree to mediation, after both could give their view',
    on: ['BemiddelingAgreed'],
    breaks: (b, _e, { invoer }) =>
      invoer.client !== true || invoer.wederpartij !== true || !b.has('HoorWederhoorbriefSent'),
    spoil: typed('BemiddelingAgreed', { wederpartij: false }),
  },
  {
    artikel: '7.3b',
    wet: 'a reminder follows a letter that was not answered; the other party answers once it knows of the case',
    on: ['RappelSent', 'WederpartijReplied'],
    breaks: (b, e) =>
      e.type === 'RappelSent'
        ? b.at('HoorWederhoorbriefSent') <= b.at('WederpartijReplied', 'ConclusieSent')
        : !b.has('OnderzoekStarted'),
    spoil: without('HoorWederhoorbriefSent'),
  },
  {
    artikel: '7.3b',
    wet: 'a reminder waits until the term of the letter is over',
    on: ['RappelSent'],
    breaks: (b, e: Of<'RappelSent'>) => {
      const brief = b.last('HoorWederhoorbriefSent');
      return brief !== undefined && e.op <= (brief.antwoordVoor ?? addDays(brief.op, 14));
    },
    spoil: changed('HoorWederhoorbriefSent', { antwoordVoor: '2031-01-01' as Datum }),
  },
  {
    artikel: 'B10',
    wet: 'a judgement comes after both could give their view, with interests weighed',
    on: ['ConclusieSent'],
    breaks: (b, e: Of<'ConclusieSent'>, { invoer }) =>
      e.uitkomst !== 'neutraal_beeindigd' &&
      (!b.has('HoorWederhoorbriefSent') || invoer.belangenAfgewogen !== true),
    spoil: (j) =>
      changed('ConclusieSent', { uitkomst: 'aannemelijk' })(
        typed('ConclusieSent', { belangenAfgewogen: false })(j),
      ),
  },
  {
    artikel: 'B10',
    wet: 'an investigation from which the client withdrew ends without a judgement',
    on: ['ConclusieSent'],
    breaks: (b, e: Of<'ConclusieSent'>) =>
      e.uitkomst !== 'neutraal_beeindigd' &&
      !b.own &&
      (b.anonimiteit !== 'geen' || b.machtigingen('wederpartij', '9999-12-31').length === 0),
    spoil: (j) => changed('ConclusieSent', { uitkomst: 'aannemelijk' })(without('MachtigingGiven')(j)),
  },
  {
    artikel: '5.4.2a',
    wet: 'after it is withdrawn a machtiging carries nothing',
    on: outward.filter((type) => type !== 'BemiddelingAgreed'),
    breaks: (b, e) => !b.own && b.machtigingen(voorOf(e), '9999-12-31').length === 0,
    spoil: (j) => {
      const given = j.findLast(({ gebeurtenis }) => gebeurtenis.type === 'MachtigingGiven')?.gebeurtenis;
      return given?.type === 'MachtigingGiven'
        ? inserted('OnderzoekStarted', ({ gebeurtenis }) => ({
            type: 'MachtigingRevoked',
            op: gebeurtenis.op,
            machtigingId: given.machtigingId,
          }))(j)
        : j;
    },
  },
];

const voorOf = (e: { type: string; wie?: string }): string =>
  e.type === 'TermijnSignalled' ? 'instanties' : (e.wie ?? 'wederpartij');
