import type { z } from 'zod';
import { type Eerdere, nietInGebruik } from '../codes/in-gebruik.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Gebeurtenis } from '../dossier/gebeurtenis.ts';
import type { Refusal } from '../dossier/refusal.ts';
import { type PersoonlijkeWaarde, splitPersoonlijk } from '../persoonsgegevens/split.ts';
import { type Act, type Context, refuse } from './act.ts';
import { refuseVervallen } from './correctie/vervallen.ts';
import { beforeWhatItRestsOn } from './day-order.ts';
import { refuseBelang, refuseWhilePending } from './guards-voorlegging.ts';

/** What an act comes to: events for the journal, and personal values for the vault beside the first of them. */
export type Decision = { events: Gebeurtenis[]; persoonlijk: PersoonlijkeWaarde[] };

/** What is wrong with the input: by its schema, and what this dossier asks beside that. */
const faultsIn = (dossier: Dossier, act: Act, input: unknown, error: z.ZodError | undefined) => {
  const given = typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {};
  const asked = Object.entries(act.asks?.(dossier) ?? {}).filter(([, how]) => how === 'verplicht');
  return [
    ...(error?.issues ?? []).map((issue) => ({ veld: issue.path.join('.'), reden: issue.message })),
    ...asked.filter(([veld]) => given[veld] === undefined).map(([veld]) => ({ veld, reden: 'Vul dit in.' })),
  ];
};

/** The input without what is not asked in this dossier. */
const askedOf = (dossier: Dossier, act: Act, input: Record<string, unknown>) => {
  const asks = act.asks?.(dossier) ?? {};
  return Object.fromEntries(Object.entries(input).filter(([veld]) => asks[veld] !== 'niet'));
};

/** What happened can't lie in the future, nor before the melding was received, nor before what it rests on. */
const impossibleDay = (dossier: Dossier, events: Gebeurtenis[], context: Context): Refusal | null => {
  const ontvangst = dossier.melding?.ontvangstdatum;
  const fault = (reden: string): Refusal => ({ refused: 'invoer', fouten: [{ veld: 'op', reden }] });
  for (const event of events) {
    const { op } = event;
    if (op > context.vandaag) return fault('Deze dag ligt in de toekomst. Leg vast wat al gebeurd is.');
    if ('voorvaldatum' in event && event.voorvaldatum && event.voorvaldatum > context.vandaag)
      return {
        refused: 'invoer',
        fouten: [{ veld: 'voorvaldatum', reden: 'Deze dag moet nog komen.' }],
      };
    if (op < '1990-01-01') return fault('Deze dag ligt te ver in het verleden.');
    if (ontvangst && op < ontvangst) return fault('Deze dag ligt vóór de ontvangst van de melding.');
    const tooEarly = beforeWhatItRestsOn(dossier, event);
    if (tooEarly) return tooEarly;
  }
  return null;
};

/** What the dossier has, and what the act had that was withdrawn just before: the one in its place can keep it (8.4). */
const earlierIn = ({ melding, verloop }: Dossier): Eerdere[] => {
  const last = verloop.at(-1)?.gebeurtenis;
  const gone = last?.type === 'HandelingWithdrawn' ? last.versies : [];
  const wrong = verloop.filter(({ versie }) => gone.includes(versie));
  return [
    { waarden: { ...melding } },
    ...wrong.map(({ gebeurtenis }) => ({ waarden: { ...gebeurtenis }, op: gebeurtenis.op })),
  ];
};

const roleRefusal = (act: Act, context: Context): Refusal | null =>
  act.by.includes(context.actor.rol)
    ? null
    : { refused: 'rol', reden: 'Uw rol laat deze handeling niet toe.' };

/** Why this act can't be done now, whatever the input; null when it can. */
export const refusalNow = (dossier: Dossier, act: Act, context: Context): Refusal | null => {
  const byRole = roleRefusal(act, context);
  if (byRole) return byRole;
  const byBelang = refuseBelang(dossier, act, context);
  if (byBelang) return byBelang;
  const byVervallen = refuseVervallen(dossier, act);
  if (byVervallen) return byVervallen;
  if (dossier.status !== 'afgesloten') {
    const pending = refuseWhilePending(dossier, act);
    if (pending) return pending;
  }
  for (const guard of act.refuse) {
    const refusal = guard.check(dossier, context, undefined);
    if (refusal) return refusal;
  }
  return null;
};

/**
 * Decides an act: events, or the reason why not. Pure; nothing throws for an expected "no". The state of the dossier is
 * judged before the input, so that a user reads first that the act is closed to them.
 */
export const decide = (dossier: Dossier, act: Act, input: unknown, context: Context): Decision | Refusal => {
  const now = refusalNow(dossier, act, context);
  if (now) return now;
  const parsed = act.input.safeParse(input);
  const fouten = faultsIn(dossier, act, input, parsed.error);
  if (!parsed.success || fouten.length > 0) return { refused: 'invoer', fouten };
  const { coded, persoonlijk } = splitPersoonlijk(act.input, askedOf(dossier, act, parsed.data));
  const ended = nietInGebruik(act.input, coded as never, earlierIn(dossier), context.vandaag);
  if (ended.length > 0) return { refused: 'invoer', fouten: ended };
  for (const guard of act.refuse) {
    const refusal = guard.check(dossier, context, coded);
    if (refusal) return refusal;
  }
  const ingevuld = persoonlijk.map(({ veld }) => veld);
  const events = act.events(dossier, coded as never, { ...context, ingevuld });
  const day = impossibleDay(dossier, events, context);
  if (day) return day;
  if (events.length === 0)
    return refuse(
      act.artikelen[0] ?? '8.4',
      'Deze handeling verandert niets.',
      'Er valt niets vast te leggen.',
    );
  return { events, persoonlijk };
};

/** For each act that people do: possible now, or why not. */
export const possibleActs = (
  dossier: Dossier,
  acts: readonly Act[],
  context: Context,
): { act: Act; refusal: Refusal | null }[] =>
  acts
    .filter((act) => act.by.some((rol) => rol !== 'systeem'))
    .map((act) => ({ act, refusal: refusalNow(dossier, act, context) }));
