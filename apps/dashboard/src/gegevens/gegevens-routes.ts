import { actorOf, type Env, Problem, problems } from '@meldpunt/api';
import {
  actByName,
  datumAt,
  documentsoorten,
  isRefusal,
  labelOf,
  OUDE_WAARDE,
  refusalNow,
} from '@meldpunt/core';
import { type OpenedDossier, openDossier } from '@meldpunt/store';
import type { Hono } from 'hono';
import { loadChoiceLists } from '../act/choice-lists.ts';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import type { Ingevuld } from '../form/typed.ts';
import { vaultFields } from '../inzage/vault-fields.ts';
import { fieldPage, fieldsPage, type Gegevenblad, type Gegevenhandeling } from './gegevens-pages.ts';

export const gegevensPath = '/dossiers/:dossiernummer/gegevens';

const actorIn = (c: PageContext) => {
  const sessie = c.get('sessie');
  if (!sessie) throw new Problem(problems.aanmelden());
  return actorOf(sessie);
};

const openWhole = async (deps: PageDeps, c: PageContext): Promise<OpenedDossier> => {
  const opened = await openDossier(deps, c.req.param('dossiernummer') ?? '', {
    reader: actorIn(c),
    onderdelen: ['journaal', 'contact', 'bijzonder', 'derden', 'vrije_tekst', 'documenten'],
  });
  if (!opened) throw new Problem(problems.nietGevonden());
  if (isRefusal(opened)) throw new Problem(problems.geweigerd());
  return opened;
};

const uitlegBij: Record<string, readonly [knop: string, uitleg: string]> = {
  correctGegeven: [
    'Verbeteren',
    'De nieuwe waarde komt op de plaats van de oude. Wie het dossier leest, ziet alleen de nieuwe.',
  ],
  eraseGegeven: [
    'Wissen',
    'De waarde verdwijnt uit de kluis en is niet terug te halen. In reservekopieën staat zij nog tot die verlopen.',
  ],
  eraseDocument: [
    'Document wissen',
    'Het document verdwijnt met zijn bestand en is niet terug te halen. In reservekopieën staat het nog tot die verlopen.',
  ],
};

const handelingOp = (
  deps: PageDeps,
  c: PageContext,
  opened: OpenedDossier,
  naam: string,
  over: readonly [naam: string, waarde: string],
  ingevuld: Ingevuld = {},
): Gegevenhandeling => {
  const act = actByName(naam);
  if (!act) throw new Error(`the catalogue has no act ${naam}`);
  const nu = deps.nu();
  const vandaag = datumAt(nu);
  const context = {
    actor: actorIn(c),
    nu,
    vandaag,
    instellingen: deps.instellingen,
    nieuwId: deps.nieuwId,
  };
  const [knop = act.label, uitleg = ''] = uitlegBij[naam] ?? [];
  return {
    naam,
    label: act.label,
    knop,
    uitleg,
    schema: act.input.omit({ [over[0]]: true } as never) as typeof act.input,
    over,
    ingevuld: { op: [vandaag], ...ingevuld },
    weigering: refusalNow(opened.dossier, act, context),
  };
};

/** Rectification and erasure: choose a value or document, see it, and put it right or erase it (A16-17). */
export const mountGegevens = (app: Hono<Env>, deps: PageDeps): void => {
  const show = async (
    c: PageContext,
    opened: OpenedDossier,
    blad: Pick<Gegevenblad, 'kop' | 'waarde' | 'handeling' | 'wissen'>,
  ) =>
    c.html(
      fieldPage(frameOf(deps, c), {
        ...blad,
        dossiernummer: opened.rij.dossiernummer,
        versie: opened.dossier.versie,
        lijsten: await loadChoiceLists(deps, actorIn(c)),
        vandaag: datumAt(deps.nu()),
      }),
    );
  app.get(gegevensPath, async (c) => {
    const opened = await openWhole(deps, c);
    const { dossiernummer } = opened.rij;
    return c.html(fieldsPage(frameOf(deps, c), dossiernummer, vaultFields(opened), opened.documenten));
  });
  app.get(`${gegevensPath}/document/:document`, async (c) => {
    const opened = await openWhole(deps, c);
    const rij = opened.documenten.find((one) => one.document_id === c.req.param('document'));
    if (!rij) throw new Problem(problems.nietGevonden());
    return show(c, opened, {
      kop: 'Document wissen',
      waarde: [
        ['Document', rij.titel],
        ['Soort', labelOf(documentsoorten, rij.soort)],
        ['Bij handeling', String(rij.versie)],
      ],
      handeling: handelingOp(deps, c, opened, 'eraseDocument', ['documentId', rij.document_id]),
    });
  });
  const fieldOf = async (c: PageContext) => {
    const opened = await openWhole(deps, c);
    const veld = vaultFields(opened).find(({ plek }) => plek === c.req.param('plek'));
    if (!veld) throw new Problem(problems.nietGevonden());
    const waarde = [
      ['Waarde', veld.waarde],
      ['Bij handeling', `${veld.versie}. ${veld.handeling}`],
    ] as const;
    return { opened, veld, waarde };
  };
  const eraseField = async (c: PageContext) => {
    const { opened, veld, waarde } = await fieldOf(c);
    const handeling = handelingOp(deps, c, opened, 'eraseGegeven', ['doel', veld.plek]);
    return show(c, opened, { kop: `${veld.naam}: wissen`, waarde, handeling });
  };
  app.get(`${gegevensPath}/:plek`, async (c) => {
    // What was replaced stays as it was, or is erased; it is not put right again.
    if (c.req.param('plek').endsWith(`.${OUDE_WAARDE}`)) return eraseField(c);
    const { opened, veld, waarde } = await fieldOf(c);
    const now = { waarde: [veld.waarde] };
    const handeling = handelingOp(deps, c, opened, 'correctGegeven', ['doel', veld.plek], now);
    const wissen = `/dossiers/${opened.rij.dossiernummer}/gegevens/${veld.plek}/wissen`;
    return show(c, opened, { kop: `${veld.naam}: verbeteren`, waarde, handeling, wissen });
  });
  app.get(`${gegevensPath}/:plek/wissen`, eraseField);
};
