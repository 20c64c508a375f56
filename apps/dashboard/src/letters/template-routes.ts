import { actorOf, type Env, Problem, problems } from '@meldpunt/api';
import { briefinvoer, datumAt } from '@meldpunt/core';
import {
  type Briefsoort,
  briefOpPapier,
  briefsoort,
  briefsoorten,
  delenVan,
  type Ontvanger,
  type Sjabloontekst,
  sjabloonFouten,
  voorbeeldwaarden,
  vulIn,
} from '@meldpunt/letters';
import { addSjabloon, sjabloonVersies } from '@meldpunt/store';
import type { Hono } from 'hono';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { type Ingevuld, one, typedIn, versionIn } from '../form/typed.ts';
import { namesOf } from '../journal/names.ts';
import type { Fout } from '../layout/alert.ts';
import { type Sjabloonblad, templateListPage, templatePage, templatesPath } from './template-pages.ts';

export const templatePath = `${templatesPath}/:soort/:deel`;

type Gekozen = { soort: string; deel: Ontvanger; brief: Briefsoort; shipped: Sjabloontekst };

const chosen = (c: PageContext): Gekozen => {
  const soort = c.req.param('soort') ?? '';
  const brief = briefsoort(soort);
  const part = brief && delenVan(brief).find(([deel]) => deel === c.req.param('deel'));
  if (!brief || !part) throw new Problem(problems.nietGevonden());
  return { soort, brief, deel: part[0], shipped: part[1] };
};

const faults = (ingevuld: Ingevuld): Fout[] => {
  const found: Fout[] = [];
  for (const veld of ['onderwerp', 'tekst'] as const) {
    const text = one(ingevuld, veld);
    const parsed = briefinvoer.shape[veld].safeParse(text);
    if (!parsed.success)
      found.push(
        ...parsed.error.issues.map(({ message }) => ({
          veld,
          reden: `"${veld === 'tekst' ? 'Tekst' : 'Onderwerp'}": ${message}`,
        })),
      );
    found.push(...sjabloonFouten(text).map((reden) => ({ veld, reden })));
  }
  return found;
};

/** The pages on which the texts of letters are changed. */
export const mountTemplates = (app: Hono<Env>, deps: PageDeps): void => {
  const example = (typed: Ingevuld) =>
    briefOpPapier(
      {
        aan: ['Mevrouw S. Yılmaz', 'Voorbeeldstraat 12', '9711 AA Voorbeeldstad'],
        onderwerp: vulIn(one(typed, 'onderwerp'), voorbeeldwaarden),
        tekst: vulIn(one(typed, 'tekst').replaceAll('\r\n', '\n'), voorbeeldwaarden),
        datum: datumAt(deps.nu()),
        kenmerk: voorbeeldwaarden.dossiernummer ?? '',
        ondertekenaar: voorbeeldwaarden.behandelaar ?? '',
        afzender: deps.bureau,
      },
      deps.nu(),
    );
  const show = async (
    c: PageContext,
    gekozen: Gekozen,
    more: Pick<Sjabloonblad, 'ingevuld' | 'versie'> & Partial<Sjabloonblad>,
    status: 200 | 400 | 409 = 200,
  ) => {
    const { soort, deel, brief } = gekozen;
    const [versies, namen] = await Promise.all([sjabloonVersies(deps, gekozen), namesOf(deps)]);
    return c.html(
      templatePage(frameOf(deps, c), { soort, deel, brief, fouten: [], versies, namen, ...more }),
      status,
    );
  };

  app.get(templatesPath, async (c) => {
    const versions = await Promise.all(
      briefsoorten.flatMap(([soort, brief]) =>
        delenVan(brief).map(async ([deel]) => {
          const [latest] = await sjabloonVersies(deps, { soort, deel });
          return [`${soort}.${deel}`, latest?.versie ?? 0] as const;
        }),
      ),
    );
    return c.html(templateListPage(frameOf(deps, c), new Map(versions)));
  });
  app.get(templatePath, async (c) => {
    const gekozen = chosen(c);
    const versies = await sjabloonVersies(deps, gekozen);
    const latest = versies[0]?.versie ?? 0;
    const asked = c.req.query('versie');
    const wanted = asked === undefined ? latest : Number(asked);
    const shown = wanted === 0 ? gekozen.shipped : versies.find(({ versie }) => versie === wanted);
    if (!shown) throw new Problem(problems.nietGevonden());
    const bewaard = c.req.query('bewaard') ? 'De nieuwe tekst is bewaard.' : undefined;
    const melding =
      wanted === latest
        ? bewaard
        : `U ziet nu ${wanted === 0 ? 'de tekst van Meldpunt' : `versie ${wanted}`}. Bewaart u haar, dan wordt zij weer de nieuwste.`;
    return show(c, gekozen, {
      ingevuld: { onderwerp: [shown.onderwerp], tekst: [shown.tekst] },
      versie: latest,
      melding,
    });
  });
  app.post(templatePath, async (c) => {
    const gekozen = chosen(c);
    const sessie = c.get('sessie');
    if (!sessie) throw new Problem(problems.aanmelden());
    const typed = typedIn(await c.req.formData());
    const versie = versionIn(typed);
    const doe = one(typed, 'doe');
    const ingevuld: Ingevuld =
      doe === 'herstellen'
        ? { onderwerp: [gekozen.shipped.onderwerp], tekst: [gekozen.shipped.tekst] }
        : typed;
    const fouten = faults(ingevuld);
    if (fouten.length > 0) return show(c, gekozen, { ingevuld, versie, fouten }, 400);
    if (doe === 'bekijken') return show(c, gekozen, { ingevuld, versie, voorbeeld: example(ingevuld) });
    const saved = await addSjabloon(
      deps,
      {
        soort: gekozen.soort,
        deel: gekozen.deel,
        na: versie,
        onderwerp: one(ingevuld, 'onderwerp').trim(),
        tekst: one(ingevuld, 'tekst').replaceAll('\r\n', '\n').trim(),
      },
      { ...actorOf(sessie), medewerkerId: sessie.medewerkerId },
    );
    if (saved === null) {
      const latest = (await sjabloonVersies(deps, gekozen))[0]?.versie ?? 0;
      return show(c, gekozen, { ingevuld, versie: latest, ingehaald: true }, 409);
    }
    return c.redirect(`${templatesPath}/${gekozen.soort}/${gekozen.deel}?bewaard=ja`, 303);
  });
};
