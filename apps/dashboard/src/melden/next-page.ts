import type { PageDeps } from '../deps.ts';
import type { Fout } from '../layout/alert.ts';
import type { Html } from '../layout/html.ts';
import { type Antwoorden, readAnswers, tooLong } from './answers.ts';
import { checkPage, type Uitstel } from './check-page.ts';
import { donePage } from './done-page.ts';
import { type Concept, openDraft, sealDraft } from './draft.ts';
import { latePage } from './late-page.ts';
import type { Omgeving } from './public-page.ts';
import { questionPage } from './question-page.ts';
import { sendMelding, sentBefore } from './send-melding.ts';
import { startPage } from './start-page.ts';
import type { Achtergrond, Vraag } from './vragen/vraag.ts';
import { askedOf, firstUnanswered, vraagByName, vragen } from './vragen/vragen.ts';

/** What a page of the form sent: from which page it came, what was pressed, and the draft that went along. */
export type Ingezonden = {
  stap: string;
  naar: string;
  concept: string;
  viaControle: boolean;
  form: FormData;
};

/** What the next page is made with. */
export type Omstandigheden = {
  deps: PageDeps;
  omgeving: Omgeving;
  achtergrond: Achtergrond;
  nu: Date;
  mayBeSent: () => boolean;
  failed: (soort: string) => void;
};

export type Antwoordpagina = { pagina: Html; status: 200 | 400 | 429 | 503 };

const allFields = vragen.flatMap(({ velden }) => velden);

/** The page that follows on what was sent. Nothing that was typed is lost on the way, right or wrong. */
export const nextPage = async (om: Omstandigheden, sent: Ingezonden): Promise<Antwoordpagina> => {
  const concept = sent.concept
    ? openDraft(om.deps, sent.concept, om.nu)
    : sent.stap === 'begin' && { dossierId: om.deps.nieuwId(), antwoorden: {} };
  if (!concept) return late(om, sent.form);
  if (sent.stap === 'controle') return afterCheck(om, sent, concept);
  const vraag = vraagByName(sent.stap);
  if (!vraag) return onward(om, concept, undefined);
  return afterQuestion(om, sent, vraag, {
    ...concept,
    antwoorden: { ...concept.antwoorden, ...readAnswers(sent.form, vraag.velden) },
  });
};

const late = (om: Omstandigheden, form: FormData): Antwoordpagina => {
  const read: Antwoorden = readAnswers(form, allFields);
  const typed = (['omschrijving', 'plaats', 'wederpartij'] as const).flatMap((veld) => read[veld] ?? []);
  return { pagina: latePage(om.omgeving, typed), status: 400 };
};

const afterQuestion = (
  om: Omstandigheden,
  { naar, viaControle }: Ingezonden,
  vraag: Vraag,
  concept: Concept,
): Antwoordpagina => {
  const fouten = vraag.fouten(concept.antwoorden, om.achtergrond);
  // Going back keeps an answer that does not hold yet, unless it is too long to take along.
  const mustStay = naar !== 'terug' || tooLong(concept.antwoorden, vraag.velden).length > 0;
  if (fouten.length > 0 && mustStay) return ask(om, vraag, concept, { viaControle, fouten });
  if (viaControle) return toCheck(om, concept);
  return naar === 'terug' ? backward(om, concept, vraag) : onward(om, concept, vraag);
};

/** The question after this one, or the first; after the last the page with all answers. */
const onward = (om: Omstandigheden, concept: Concept, from: Vraag | undefined): Antwoordpagina => {
  const next = askedOf(concept.antwoorden).find(
    (vraag) => from === undefined || vragen.indexOf(vraag) > vragen.indexOf(from),
  );
  return next ? ask(om, next, concept) : toCheck(om, concept);
};

const backward = (om: Omstandigheden, concept: Concept, from: Vraag): Antwoordpagina => {
  const before = askedOf(concept.antwoorden).findLast(
    (vraag) => vragen.indexOf(vraag) < vragen.indexOf(from),
  );
  if (before) return ask(om, before, concept);
  return { pagina: startPage(om.omgeving, sealDraft(om.deps, concept, om.nu)), status: 200 };
};

const ask = (
  om: Omstandigheden,
  vraag: Vraag,
  concept: Concept,
  { viaControle = false, fouten = [] }: { viaControle?: boolean; fouten?: readonly Fout[] } = {},
): Antwoordpagina => {
  const { antwoorden } = concept;
  // Of an answer that is too long only the page itself can hold the text.
  const kept = tooLong(antwoorden, vraag.velden).map(({ veld }) => [veld, []]);
  const draft = { ...concept, antwoorden: { ...antwoorden, ...Object.fromEntries(kept) } };
  const blad = { ...om.achtergrond, antwoorden, fouten, viaControle };
  return {
    pagina: questionPage(om.omgeving, vraag, { ...blad, concept: sealDraft(om.deps, draft, om.nu) }),
    status: fouten.length > 0 ? 400 : 200,
  };
};

/** All answers, once each of them holds; until then the first that does not. */
const toCheck = (om: Omstandigheden, concept: Concept, uitstel?: Uitstel): Antwoordpagina => {
  const open = firstUnanswered(concept.antwoorden, om.achtergrond);
  if (open) return ask(om, open, concept, { viaControle: true });
  const blad = {
    ...om.achtergrond,
    antwoorden: concept.antwoorden,
    concept: sealDraft(om.deps, concept, om.nu),
  };
  const status = uitstel === undefined ? 200 : uitstel === 'druk' ? 429 : 503;
  return { pagina: checkPage(om.omgeving, { ...blad, ...(uitstel && { uitstel }) }), status };
};

const afterCheck = async (
  om: Omstandigheden,
  { naar }: Ingezonden,
  concept: Concept,
): Promise<Antwoordpagina> => {
  if (naar === 'terug') {
    const last = askedOf(concept.antwoorden).at(-1);
    return last ? ask(om, last, concept) : toCheck(om, concept);
  }
  const change = naar.startsWith('wijzig:') ? vraagByName(naar.slice('wijzig:'.length)) : undefined;
  if (change) return ask(om, change, concept, { viaControle: true });
  if (naar !== 'verstuur' || firstUnanswered(concept.antwoorden, om.achtergrond)) return toCheck(om, concept);
  try {
    const before = await sentBefore(om.deps, concept);
    if (!before && !om.mayBeSent()) return toCheck(om, concept, 'druk');
    const verstuurd = before ?? (await sendMelding(om.deps, concept, om.nu));
    return { pagina: donePage(om.omgeving, concept.antwoorden, verstuurd), status: 200 };
  } catch (error) {
    om.failed(error instanceof Error ? error.name : typeof error);
    return toCheck(om, concept, 'storing');
  }
};
