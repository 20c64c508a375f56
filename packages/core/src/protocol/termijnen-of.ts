import { kwamOnbereikbaar, maaktBereikbaar } from '../dossier/bereikbaarheid.ts';
import { geldend } from '../dossier/evolve.ts';
import type { Gebeurtenis, Vastgelegd } from '../dossier/gebeurtenis.ts';
import { clientstandNa, nogGeenStand } from '../dossier/zonder-client.ts';
import { addDays, type Datum } from '../time/datum.ts';
import { isWerkdag, type Kalender } from '../time/kalender.ts';
import { einde } from '../time/termijn-lengte.ts';
import type { Artikel } from './artikelen.ts';
import { instellingenOp, type Protocolinstellingen } from './instellingen.ts';
import { type TermijnNaam, termijnregels } from './termijnen.ts';
import type { Eerder, Gebondene, Termijnregel } from './termijnregel.ts';

/** A term that runs or ran in a dossier. Open while neither met nor lapsed. */
export type Termijn = {
  termijn: TermijnNaam;
  artikel: Artikel;
  label: string;
  bindt: Gebondene;
  begonnenVersie: number;
  begonnenOp: Datum;
  waarschuwenOp: Datum;
  uiterlijkOp: Datum;
  voldaanOp: Datum | null;
  vervallenOp: Datum | null;
  /** How the date came about: which days were skipped and why. */
  uitleg: string;
};

const rules = Object.entries(termijnregels) as [TermijnNaam, Termijnregel][];

/** The working day that lies `n` working days before a day. */
const werkdagenVoor = (kalender: Kalender, dag: Datum, n: number): Datum => {
  let day = dag;
  for (let left = n; left > 0; ) {
    day = addDays(day, -1);
    if (isWerkdag(kalender, day)) left -= 1;
  }
  return day;
};

const dagGegeven = ({ type }: Gebeurtenis): string =>
  type === 'HoorWederhoorbriefSent'
    ? 'Deze dag staat in de brief.'
    : type === 'StapPlanned'
      ? 'Deze dag staat in het plan van aanpak.'
      : 'Deze dag volgt uit wat is vastgelegd.';

type Begin = Pick<Vastgelegd, 'versie' | 'gebeurtenis'>;

const begin = (
  naam: TermijnNaam,
  rule: Termijnregel,
  vastgelegd: Begin,
  settings: Protocolinstellingen,
): Termijn => {
  const { gebeurtenis, versie } = vastgelegd;
  const given = rule.until?.(gebeurtenis);
  const end = einde(
    settings.kalender,
    gebeurtenis.op,
    rule.length(instellingenOp(settings, gebeurtenis.op), gebeurtenis),
    { awt: false },
  );
  const uiterlijkOp = given ?? end.datum;
  return {
    termijn: naam,
    artikel: rule.artikel,
    label: rule.label,
    bindt: rule.bindsBy?.(gebeurtenis) ?? rule.binds,
    begonnenVersie: versie,
    begonnenOp: gebeurtenis.op,
    waarschuwenOp: werkdagenVoor(settings.kalender, uiterlijkOp, rule.warnBefore),
    uiterlijkOp,
    voldaanOp: null,
    vervallenOp: null,
    uitleg: given ? dagGegeven(gebeurtenis) : end.uitleg,
  };
};

/** How the last day of a term came about, from the event that began it. */
export const uitlegOf = (
  naam: TermijnNaam,
  begun: Pick<Vastgelegd, 'versie' | 'gebeurtenis'>,
  settings: Protocolinstellingen,
): string => begin(naam, termijnregels[naam], begun, settings).uitleg;

const settle = (open: Termijn, begun: Gebeurtenis | undefined, event: Gebeurtenis): Termijn => {
  const rule: Termijnregel = termijnregels[open.termijn];
  const stand = begun && rule.settles?.(begun, event);
  if (stand)
    return stand === 'voldaan' ? { ...open, voldaanOp: event.op } : { ...open, vervallenOp: event.op };
  if (rule.matches && begun && !rule.matches(begun, event)) return open;
  if (rule.metBy.includes(event.type)) return { ...open, voldaanOp: event.op };
  if (rule.lapsesBy.includes(event.type)) return { ...open, vervallenOp: event.op };
  return open;
};

const nietsEerder: Eerder = {
  client: nogGeenStand,
  metPlan: false,
  onbereikbaar: false,
  spoed: false,
  contactOpen: false,
};
const seeksContact: readonly Gebeurtenis['type'][] = ['ContactMade', 'ContactAttempted'];

/** What terms depend on, after one more event; `contactBegon`: the ordinary term for contact began with it. */
const after = (eerder: Eerder, event: Gebeurtenis, contactBegon: boolean): Eerder => ({
  client: clientstandNa(eerder.client, event),
  metPlan: event.type === 'PlanAgreed' ? !event.zonderClient : eerder.metPlan,
  onbereikbaar:
    event.type === 'MeldingReceived'
      ? kwamOnbereikbaar(event)
      : eerder.onbereikbaar && !maaktBereikbaar(event),
  spoed:
    event.type === 'MeldingReceived' || event.type === 'UrgencyJudged' ? event.spoedeisend : eerder.spoed,
  contactOpen:
    (event.type === 'MeldingReceived' ? !event.direct : eerder.contactOpen) &&
    !contactBegon &&
    !seeksContact.includes(event.type),
});

/**
 * Every term that ran or runs in a dossier, in order of beginning, from its whole journal. The dates follow from the
 * day on which things happened, not from the day of entry.
 */
export const termijnenOf = (
  journaal: readonly Pick<Vastgelegd, 'versie' | 'gebeurtenis'>[],
  settings: Protocolinstellingen,
): Termijn[] => {
  let termijnen: Termijn[] = [];
  let eerder = nietsEerder;
  let receipt: Begin | undefined;
  const begun = new Map(journaal.map(({ versie, gebeurtenis }) => [versie, gebeurtenis]));
  for (const vastgelegd of geldend(journaal)) {
    const event = vastgelegd.gebeurtenis;
    if (event.type === 'MeldingReceived') receipt = vastgelegd;
    termijnen = termijnen.map((t) => (isOpen(t) ? settle(t, begun.get(t.begonnenVersie), event) : t));
    const started = rules.filter(([, rule]) => rule.starts(event, eerder));
    for (const [naam, rule] of started)
      termijnen.push(begin(naam, rule, (rule.fromReceipt?.(event) && receipt) || vastgelegd, settings));
    eerder = after(
      eerder,
      event,
      started.some(([naam]) => naam === 'contact'),
    );
  }
  return termijnen;
};

/** Whether a term still runs. */
export const isOpen = (termijn: Termijn): boolean =>
  termijn.voldaanOp === null && termijn.vervallenOp === null;
