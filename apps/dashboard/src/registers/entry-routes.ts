import { actorOf, type Env, Problem, parseForm, problems } from '@meldpunt/api';
import { standaardBewaarregels, vernietigenVanaf } from '@meldpunt/archive';
import {
  type Datum,
  datumAt,
  decideRegister,
  isRefusal,
  type Registercontext,
  type Registerhandeling,
  registerRefusalNow,
} from '@meldpunt/core';
import { addToPost, approveDestruction, openPost, type Registerpost, readPost } from '@meldpunt/store';
import type { Hono } from 'hono';
import { loadChoiceLists } from '../act/choice-lists.ts';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { namedFaults } from '../form/fault-words.ts';
import { madeOnceId } from '../form/made-once.ts';
import { type Ingevuld, one, typedIn } from '../form/typed.ts';
import { namesOf } from '../journal/names.ts';
import { dagTekst } from '../layout/texts.ts';
import { type Formulierblad, type Postblad, postPage, registerForm } from './entry-pages.ts';
import { type Registerdefinitie, stateOf } from './register-definition.ts';

/** Who acts on a register, when. */
export const registerContext = (deps: PageDeps, c: PageContext): Registercontext => {
  const sessie = c.get('sessie');
  if (!sessie) throw new Problem(problems.aanmelden());
  const nu = deps.nu();
  return { actor: actorOf(sessie), nu, vandaag: datumAt(nu) };
};

/** How long an entry is kept, and whether its destruction can be approved now. */
const bewarenOf = (
  deps: PageDeps,
  definitie: { register: string },
  post: Registerpost<unknown>,
  context: Registercontext,
): Postblad['bewaren'] => {
  const regel = (deps.bewaarregels ?? standaardBewaarregels).registers.find(
    ({ register }) => register === definitie.register,
  );
  if (!regel) return { tekst: 'Voor dit register is geen bewaarregel vastgesteld.', knop: false };
  const vanaf = vernietigenVanaf(
    { begin: 'afgehandeld', termijn: regel.termijn },
    { geslotenOp: post.geslotenOp },
  );
  if (vanaf === 'wacht') return { tekst: 'De bewaartermijn begint na het afsluiten.', knop: false };
  if (post.vernietigenBeslotenOp)
    return { tekst: 'De directeur keurde vernietigen goed. De nacht voert dat uit.', knop: false };
  const due = vanaf <= context.vandaag;
  return {
    tekst: `Te vernietigen vanaf ${dagTekst(vanaf)}. ${regel.toelichting} (${regel.status})`,
    knop: due && context.actor.rol === 'directeur',
  };
};

/** The pages of one register: a new entry, an entry, and what happens to it. */
export const mountRegister = <S, G extends { type: string; op: Datum }>(
  app: Hono<Env>,
  deps: PageDeps,
  definitie: Registerdefinitie<S, G>,
): void => {
  const { pad, register } = definitie;
  const leeg = definitie.fold([]);

  const opened = async (c: PageContext) => {
    const context = registerContext(deps, c);
    const post = await readPost<G>(deps, register, c.req.param('nummer') ?? '', context.actor);
    if (!post) throw new Problem(problems.nietGevonden());
    const staat = stateOf(definitie, post);
    if (!definitie.mag(staat, context)) throw new Problem(problems.geweigerd());
    return { context, post, staat };
  };

  const form = async (
    c: PageContext,
    blad: Omit<Formulierblad, 'lijsten' | 'vandaag'>,
    status: 200 | 400 | 409 | 422,
  ) => {
    const { actor, vandaag } = registerContext(deps, c);
    const lijsten = await loadChoiceLists(deps, actor, blad.ingevuld);
    return c.html(registerForm(frameOf(deps, c), { ...blad, lijsten, vandaag }), status);
  };
  const today = (context: Registercontext): Ingevuld => ({ op: [context.vandaag] });

  const send = async (
    c: PageContext,
    handeling: Registerhandeling<S, G>,
    given: { staat: S; post: Registerpost<G> | null; context: Registercontext },
  ) => {
    const data = await c.req.formData();
    const ingevuld = typedIn(data);
    const { post, context } = given;
    const blad = {
      ...placesOf(c, post),
      handeling: handeling as never,
      ingevuld,
      fouten: [],
      versie: Number(one(ingevuld, 'versie')) || 0,
      nieuw: post ? undefined : madeOnceId(deps, ingevuld),
    };
    const besluit = decideRegister(given.staat, handeling, parseForm(handeling.input, data), context);
    if (isRefusal(besluit)) {
      if (besluit.refused === 'invoer')
        return form(c, { ...blad, fouten: namedFaults(handeling.input, besluit.fouten, ingevuld) }, 400);
      if (besluit.refused === 'rol') throw new Problem(problems.geweigerd());
      return form(c, { ...blad, weigering: `${besluit.reden} ${besluit.hoe}` }, 422);
    }
    const after = definitie.fold([...(post?.regels.map((r) => r.gebeurtenis) ?? []), besluit.gebeurtenis]);
    const schrijf = {
      handeling: handeling.name,
      ...besluit,
      geslotenOp: definitie.geslotenOp(after) as Datum | null,
      actor: context.actor,
    };
    if (!post) {
      const { nummer } = await openPost(deps, register, schrijf, blad.nieuw);
      return c.redirect(
        definitie.mag(after, context) ? `${pad}/${nummer}` : `${pad}/nieuw?gemeld=${nummer}`,
        303,
      );
    }
    const done = await addToPost(deps, { ...post, versie: blad.versie }, schrijf);
    if ('refused' in done) return form(c, { ...blad, versie: post.regels.length, intussen: true }, 409);
    return c.redirect(`${pad}/${post.nummer}`, 303);
  };

  const placesOf = (c: PageContext, post: Registerpost<G> | null) => ({
    terug: post ? `${pad}/${post.nummer}` : '/begin',
    terugNaar: post ? `Terug naar ${post.nummer}` : 'Terug',
    action: post ? `${pad}/${post.nummer}/${c.req.param('handeling')}` : `${pad}/nieuw`,
  });

  app.get(`${pad}/nieuw`, (c) => {
    const context = registerContext(deps, c);
    const gemeld = /^[A-Z]{2}-\d{4}-\d{3,}$/.exec(c.req.query('gemeld') ?? '')?.[0];
    const blad = {
      ...placesOf(c, null),
      handeling: definitie.openen as never,
      fouten: [],
      versie: 0,
      nieuw: deps.nieuwId(),
    };
    const weigering = gemeld
      ? `Vastgelegd als ${gemeld}. Wie hierover gaat, ziet het nu. U kunt het zelf niet openen.`
      : undefined;
    return form(c, { ...blad, ingevuld: today(context), weigering }, 200);
  });
  app.post(`${pad}/nieuw`, (c) =>
    send(c, definitie.openen, { staat: leeg, post: null, context: registerContext(deps, c) }),
  );
  app.get(`${pad}/:nummer`, async (c) => {
    const { context, post, staat } = await opened(c);
    const namen = await namesOf(deps);
    return c.html(
      postPage(frameOf(deps, c), {
        nummer: post.nummer,
        titel: definitie.titel,
        lijst: definitie.lijst,
        terug: definitie.terug,
        kop: definitie.kop(staat, context, namen),
        post,
        handelingen: [definitie.openen, ...definitie.handelingen] as never,
        mogelijk: definitie.handelingen
          .filter((handeling) => registerRefusalNow(staat, handeling, context) === null)
          .map(({ name, label }) => ({ naam: name, label })),
        pad,
        namen,
        bewaren: bewarenOf(deps, definitie, post, context),
      }),
    );
  });
  app.post(`${pad}/:nummer/vernietigen`, async (c) => {
    const { context, post } = await opened(c);
    if (!bewarenOf(deps, definitie, post, context).knop) throw new Problem(problems.geweigerd());
    await approveDestruction(deps, post, context.actor);
    return c.redirect(`${pad}/${post.nummer}`, 303);
  });
  const actOf = (c: PageContext): Registerhandeling<S, G> => {
    const found = definitie.handelingen.find(({ name }) => name === c.req.param('handeling'));
    if (!found) throw new Problem(problems.nietGevonden());
    return found;
  };
  app.get(`${pad}/:nummer/:handeling`, async (c) => {
    const handeling = actOf(c);
    const { context, post, staat } = await opened(c);
    const refusal = registerRefusalNow(staat, handeling, context);
    const blad = {
      ...placesOf(c, post),
      handeling: handeling as never,
      ingevuld: today(context),
      fouten: [],
      versie: post.regels.length,
    };
    const weigering = refusal?.refused === 'artikel' ? `${refusal.reden} ${refusal.hoe}` : undefined;
    return form(c, { ...blad, weigering }, 200);
  });
  app.post(`${pad}/:nummer/:handeling`, async (c) => send(c, actOf(c), await opened(c)));
};
