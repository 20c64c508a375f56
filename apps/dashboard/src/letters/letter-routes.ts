import { type Env, Problem, problems } from '@meldpunt/api';
import { datumAt, geenClient, refusalNow } from '@meldpunt/core';
import {
  type Briefsoort,
  bekendeWaarden,
  briefOpPapier,
  ontvangerLabels,
  pastBij,
  vulIn,
  type Waarden,
} from '@meldpunt/letters';
import { type Paper, writeDocx, writePdf } from '@meldpunt/paper';
import { type NewDocument, recordAct } from '@meldpunt/store';
import type { Hono } from 'hono';
import { closedActPage } from '../act/act-page.ts';
import { loadChoiceLists } from '../act/choice-lists.ts';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { type Ingevuld, one, typedIn, versionIn } from '../form/typed.ts';
import { namesOf } from '../journal/names.ts';
import { stepLines } from '../journal/steps.ts';
import { addressOf } from './address.ts';
import { loosePieces } from './attachments.ts';
import { chooseLetterPage } from './choose-page.ts';
import { type Briefdossier, openForLetters, openLetter } from './letter-dossier.ts';
import { fieldOf } from './letter-fields.ts';
import { type Briefformulier, letterPage } from './letter-page.ts';
import { judgeLetter, type Klaar } from './letter-typed.ts';
import { previewPage } from './preview-page.ts';
import { type Deel, templatesOf } from './template-of.ts';

export const lettersPath = '/dossiers/:dossiernummer/brieven';
export const letterPath = `${lettersPath}/:soort`;

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
const writers = { pdf: writePdf, docx: writeDocx } as const;

/** The template with all that is known filled in; what follows from the form stays open. */
const atStart = ({ brief, bekend, opened, contact }: Briefdossier, delen: readonly Deel[]): Ingevuld => {
  const values: Waarden = bekendeWaarden(bekend);
  for (const naam of Object.keys(brief.uitVeld ?? {})) delete values[naam as keyof Waarden];
  return {
    op: [bekend.vandaag],
    ...Object.fromEntries(Object.entries(brief.begin ?? {}).map(([veld, value]) => [veld, [value]])),
    ...Object.fromEntries(
      delen.flatMap(({ deel, versie, onderwerp, tekst }) => [
        [fieldOf(deel, 'aan'), [addressOf(deel, opened.dossier, contact, bekend)]],
        [fieldOf(deel, 'onderwerp'), [vulIn(onderwerp, values)]],
        [fieldOf(deel, 'tekst'), [vulIn(tekst, values)]],
        [fieldOf(deel, 'sjabloon'), [String(versie)]],
      ]),
    ),
  };
};

const paperOf = (deps: PageDeps, { brief }: Klaar): Paper =>
  briefOpPapier({ ...brief, afzender: deps.bureau }, deps.nu());

/** Each letter is kept as it went out, and as a text that can be used again. */
const documentsOf = (deps: PageDeps, brief: Briefsoort, klaar: readonly Klaar[]): Promise<NewDocument[]> =>
  Promise.all(
    klaar.flatMap((one) => {
      const paper = paperOf(deps, one);
      return (['pdf', 'docx'] as const).map(
        async (kind): Promise<NewDocument> => ({
          soort: brief.documentsoort ?? 'brief',
          titel: one.titel,
          mediatype: types[kind],
          sjabloon: one.sjabloon,
          inhoud: await writers[kind](paper),
        }),
      );
    }),
  );

type More = Partial<Pick<Briefformulier, 'fouten' | 'weigering' | 'intussen' | 'melding'>>;

/** The pages on which letters are made. What they show of a dossier was logged when it was opened. */
export const mountLetters = (app: Hono<Env>, deps: PageDeps): void => {
  const form = async (
    c: PageContext,
    from: Briefdossier,
    delen: readonly Deel[],
    given: { ingevuld: Ingevuld; versie: number } & More,
    status: 200 | 400 | 409 | 422 = 200,
  ) =>
    c.html(
      letterPage(frameOf(deps, c), {
        fouten: [],
        ...given,
        from,
        delen: delen.map(({ deel }) => deel),
        lijsten: await loadChoiceLists(deps, from.context.actor),
        vandaag: datumAt(deps.nu()),
      }),
      status,
    );
  const closed = (c: PageContext, { act, opened, context }: Briefdossier) => {
    const refusal = refusalNow(opened.dossier, act, context);
    return refusal
      ? c.html(closedActPage(frameOf(deps, c), act, opened.rij.dossiernummer, refusal), 422)
      : null;
  };

  app.get(lettersPath, async (c) => {
    const { opened, context } = await openForLetters(deps, c);
    return c.html(chooseLetterPage(frameOf(deps, c), opened.dossier, opened.rij.dossiernummer, context));
  });
  app.get(letterPath, async (c) => {
    const from = await openLetter(deps, c);
    if (!pastBij(from.brief, from.opened.dossier))
      return c.redirect(`/dossiers/${from.opened.rij.dossiernummer}/brieven`, 303);
    const refused = closed(c, from);
    if (refused) return refused;
    const delen = await templatesOf(deps, from.soort, from.brief);
    const melding = c.req.query('na')
      ? 'Vastgelegd. De cliënt krijgt hiervan een afschrift: deze brief staat klaar.'
      : undefined;
    return form(c, from, delen, {
      ingevuld: atStart(from, delen),
      versie: from.opened.dossier.versie,
      melding,
    });
  });
  app.post(letterPath, async (c) => {
    // What became impossible in the meantime is said above the letter, which is kept: judging it asks the act.
    const from = await openLetter(deps, c);
    if (!pastBij(from.brief, from.opened.dossier)) throw new Problem(problems.nietGevonden());
    const sent = await c.req.formData();
    const typed = typedIn(sent);
    const versie = versionIn(typed);
    const delen = await templatesOf(deps, from.soort, from.brief);
    const doe = one(typed, 'doe');
    if (doe === 'wijzigen') return form(c, from, delen, { ingevuld: typed, versie });
    const judged = judgeLetter(
      from,
      delen.map(({ deel }) => deel),
      sent,
      typed,
    );
    if (!('brieven' in judged))
      return form(c, from, delen, { ...judged, versie }, judged.fouten.length > 0 ? 400 : 422);
    const { brieven, input, ingevuld } = judged;
    const concept = /^(pdf|docx)-(\d)$/.exec(doe);
    if (concept) return download(c, brieven[Number(concept[2])], concept[1] as 'pdf' | 'docx');
    if (doe !== 'versturen') {
      const papieren = brieven.map((one) => ({
        kop: `Brief ${ontvangerLabels[one.deel]}`,
        paper: paperOf(deps, one),
      }));
      const losseStukken = from.soort === 'afschrift' && loosePieces(from.opened);
      return c.html(previewPage(frameOf(deps, c), { from, papieren, ingevuld, losseStukken }));
    }
    const { rij } = from.opened;
    const done = await recordAct(deps, {
      dossierId: rij.dossier_id,
      expectedVersion: versie,
      handeling: from.act.name,
      input,
      actor: from.context.actor,
      documenten: await documentsOf(deps, from.brief, brieven),
    });
    if (!('refused' in done)) {
      const here = `/dossiers/${rij.dossiernummer}`;
      return c.redirect(
        from.brief.afschrift && !geenClient(from.opened.dossier)
          ? `${here}/brieven/afschrift?na=${from.soort}`
          : `${here}?vastgelegd=${from.act.name}`,
        303,
      );
    }
    if (done.refused === 'stale') {
      const later = from.opened.journaal.filter((one) => one.versie > versie);
      const intussen = stepLines(later, await namesOf(deps));
      return form(c, from, delen, { ingevuld, versie: from.opened.dossier.versie, intussen }, 409);
    }
    if (done.refused === 'invoer')
      return form(c, from, delen, { ingevuld, versie, fouten: done.fouten }, 400);
    return form(c, from, delen, { ingevuld, versie, weigering: done }, 422);
  });

  const download = async (c: PageContext, klaar: Klaar | undefined, kind: 'pdf' | 'docx') => {
    if (!klaar) throw new Problem(problems.nietGevonden());
    const content = await writers[kind](paperOf(deps, klaar));
    const name = `${klaar.brief.kenmerk}-brief-${klaar.deel}.${kind}`;
    return c.body(new Uint8Array(content), 200, {
      'Content-Type': types[kind],
      'Content-Disposition': `attachment; filename="${name}"`,
    });
  };
};
