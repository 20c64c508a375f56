import {
  confirmWaarschuwingen,
  duePost,
  inviteMedewerker,
  listWaarschuwingen,
  resetAccount,
  savePostadres,
  setActive,
} from '@meldpunt/store';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composePost } from '../../packages/mail/src/compose.ts';
import { ask } from '../support/ask.ts';
import { type TestInstallation, testInstallation } from '../support/installation.ts';

let house: TestInstallation;
beforeAll(async () => {
  house = await testInstallation('2026-03-02T09:00:00Z');
});
afterAll(() => house.remove());

const beheerder = { medewerkerId: '00000000-0000-4000-8000-000000000001', rol: 'beheerder' } as const;
const directeur = { medewerkerId: '00000000-0000-4000-8000-000000000002', rol: 'directeur' } as const;
const invite = (
  gebruikersnaam: string,
  rol: 'klachtbehandelaar' | 'directeur' | 'beheerder' | 'functionaris_gegevensbescherming',
  actor: typeof beheerder | typeof directeur,
) => inviteMedewerker(house.deps, { gebruikersnaam, naam: 'Iemand', rol, actor });
const no = { refused: 'rol', reden: expect.stringContaining('Alleen de directeur') };

test('a beheerder makes nobody who sees dossiers once a directeur can log in; before that somebody has to', async () => {
  const first = await invite('daan', 'directeur', beheerder);
  const handler = await invite('karin', 'klachtbehandelaar', beheerder);
  if (!('token' in first && 'token' in handler)) throw new Error('not invited');
  await ask(
    house.databaseUrl,
    `update medewerker set wachtwoord_hash = 'x' where medewerker_id = '${first.medewerkerId}'`,
  );

  for (const rol of ['klachtbehandelaar', 'directeur', 'functionaris_gegevensbescherming'] as const)
    expect(await invite(`spook.${rol.slice(0, 5)}`, rol, beheerder)).toMatchObject(no);
  expect(await resetAccount(house.deps, { ...handler, actor: beheerder })).toMatchObject(no);
  expect(await invite('bea', 'beheerder', beheerder)).toHaveProperty('token');
  expect(await invite('kees', 'klachtbehandelaar', directeur)).toHaveProperty('token');

  // The only directeur has lost the telephone: nobody else can help, and the directeur knows.
  expect(await resetAccount(house.deps, { ...first, actor: beheerder })).toHaveProperty('token');
  // Everybody else hears of it, and what they heard of can't be taken away.
  expect(await listWaarschuwingen(house.deps, handler.medewerkerId)).toMatchObject([{ over: 'Iemand' }]);
  expect(await listWaarschuwingen(house.deps, first.medewerkerId)).toEqual([]);
  for (const attempt of [
    sql`delete from accountwaarschuwing`,
    sql`delete from logboek`,
    sql`update logboek set actie = 'x'`,
    sql`update accountwaarschuwing set over_id = ontvanger_id`,
  ])
    await expect(attempt.execute(house.deps.store.db)).rejects.toThrow();
  const lines = await house.deps.store.db
    .selectFrom('logboek')
    .select('onderdeel')
    .where('actie', '=', 'account opnieuw uitnodigen')
    .execute();
  expect(lines).toEqual([{ onderdeel: first.medewerkerId }]);
  await confirmWaarschuwingen(house.deps, { medewerkerId: handler.medewerkerId, rol: 'klachtbehandelaar' });
  expect(await listWaarschuwingen(house.deps, handler.medewerkerId)).toEqual([]);
});

test('a directeur who is switched off by who manages accounts: everybody hears of it, by mail too, the directeur most of all', async () => {
  const { db } = house.deps.store;
  const deps = { ...house.deps, instellingen: { ...house.deps.instellingen, mail: true } };
  const idOf = async (naam: string) =>
    (
      await db
        .selectFrom('medewerker')
        .select('medewerker_id')
        .where('gebruikersnaam', '=', naam)
        .executeTakeFirstOrThrow()
    ).medewerker_id;
  const [daan, karin, kees] = [await idOf('daan'), await idOf('karin'), await idOf('kees')];
  for (const medewerkerId of [daan, karin])
    await savePostadres(
      deps,
      { medewerkerId, rol: 'klachtbehandelaar' },
      { adres: `${medewerkerId}@voorbeeld.example`, ochtendbericht: false },
    );
  const waiting = async () =>
    (
      await db
        .selectFrom('uitgaande_post')
        .select('medewerker_id')
        .where('soort', '=', 'accountbericht')
        .where('status', '=', 'wacht')
        .execute()
    )
      .map((row) => row.medewerker_id)
      .sort();

  await confirmWaarschuwingen(deps, { medewerkerId: kees, rol: 'klachtbehandelaar' });
  // Of a colleague, or by another directeur, nobody has to be warned.
  await setActive(deps, { medewerkerId: kees, actief: false, actor: beheerder });
  await setActive(deps, { medewerkerId: kees, actief: true, actor: beheerder });
  await setActive(deps, { medewerkerId: daan, actief: false, actor: directeur });
  await setActive(deps, { medewerkerId: daan, actief: true, actor: beheerder });
  expect(await waiting()).toEqual([]);

  await setActive(deps, { medewerkerId: daan, actief: false, actor: beheerder });
  for (const wie of [karin, kees])
    expect(await listWaarschuwingen(deps, wie)).toMatchObject([{ over: 'Iemand', soort: 'uitgezet' }]);
  expect(await waiting()).toEqual([daan, karin].sort());
  // One that waits is enough.
  await setActive(deps, { medewerkerId: daan, actief: true, actor: beheerder });
  await resetAccount(deps, { medewerkerId: daan, actor: beheerder });
  expect(await waiting()).toEqual([daan, karin].sort());
  expect((await listWaarschuwingen(deps, kees)).map(({ soort }) => soort)).toEqual([
    'uitgenodigd',
    'uitgezet',
  ]);

  // What goes out says nothing of what was done, to whom, or where to click.
  const [post] = await duePost(deps.store, deps.nu());
  if (!post) throw new Error('nothing waits');
  const bericht = await composePost(
    { ...deps, bureau: 'Bureau', adres: () => 'https://meldpunt.example' },
    post,
  );
  expect(bericht?.aan).toBe(`${post.medewerkerId}@voorbeeld.example`);
  expect(bericht?.tekst).toMatch(/Log in en kijk\./);
  expect(`${bericht?.onderwerp} ${bericht?.tekst}`).not.toMatch(
    /Iemand|daan|directeur \w+|https?:|uitgenodigd|uitgezet/,
  );
  const late = {
    ...deps,
    nu: () => new Date(post.gemaaktOp.getTime() + 8 * 24 * 3600_000),
    bureau: 'Bureau',
    adres: () => '',
  };
  expect(await composePost(late, post)).toBeNull();
});

test('without a mail server nothing waits to be mailed', async () => {
  const { db } = house.deps.store;
  await db
    .updateTable('uitgaande_post')
    .set({ status: 'vervallen' })
    .where('soort', '=', 'accountbericht')
    .execute();
  const { medewerker_id: medewerkerId } = await db
    .selectFrom('medewerker')
    .select('medewerker_id')
    .where('gebruikersnaam', '=', 'daan')
    .executeTakeFirstOrThrow();
  await setActive(house.deps, { medewerkerId, actief: false, actor: beheerder });
  expect(
    await db.selectFrom('uitgaande_post').select('post_id').where('status', '=', 'wacht').execute(),
  ).toEqual([]);
});
