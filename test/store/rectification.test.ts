import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  blindHash,
  findCandidates,
  latestFields,
  openDossier,
  projectionDifferences,
  recordAct,
  type StoreDeps,
} from '../../packages/store/src/index.ts';
import { freshDatabase } from '../support/database.ts';
import { meldingInput, openMelding, record, systeem } from '../support/melding.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: TestStore;
let deps: StoreDeps;
const actor = { medewerkerId: null, rol: 'klachtbehandelaar' } as const;
const everything = ['contact', 'bijzonder', 'derden', 'vrije_tekst', 'documenten'] as const;

beforeAll(async () => {
  database = await freshDatabase();
  store = await openTestStore(database.url, { blindeIndexBits: 28 });
  deps = store.deps;
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const opened = () =>
  record(deps, {
    dossierId: null,
    expectedVersion: 0,
    handeling: 'receiveMelding',
    input: meldingInput({ melderNaam: 'Foute Kanarienaam', omschrijving: 'Een kanarie zong.' }),
    actor: systeem,
    documenten: [
      { soort: 'bijlage', titel: 'Titel', mediatype: 'text/plain', inhoud: Buffer.from('kanariebijlage') },
    ],
  });
const read = async (dossierId: string) => {
  const found = await openDossier(deps, dossierId, { reader: actor, onderdelen: everything });
  if (!found || 'refused' in found) throw new Error('not opened');
  return found;
};
const act = (dossierId: string, expectedVersion: number, handeling: string, input: object) =>
  recordAct(deps, {
    dossierId,
    expectedVersion,
    handeling,
    actor,
    input: { op: '2026-03-02', aanleiding: 'eigen', ...input },
  });
const find = (naam: string) =>
  findCandidates(deps.store.db, blindHash(deps.keys.subkey, deps.blindeIndexBits), { naam });
const codeOf = (statement: Promise<unknown>) =>
  statement.then(
    () => 'allowed',
    (error) => error.code as string,
  );

describe('protocol A16-17: a correction', () => {
  const input = { doel: '1.melderNaam', waarde: 'Juiste Meeuwennaam', toelichting: 'Verkeerd verstaan.' };

  test('reaches the vault, the blind index and the national registration', async () => {
    const { dossierId } = await opened();
    await deps.store.db.deleteFrom('lvtd_wachtrij').execute();
    const done = await act(dossierId, 1, 'correctGegeven', { ...input, oudeWaarde: 'gewist' });
    expect(done).toMatchObject({ versie: 2 });
    const { persoonlijk } = await read(dossierId);
    expect(latestFields(persoonlijk)).toMatchObject({
      melderNaam: 'Juiste Meeuwennaam',
      omschrijving: 'Een kanarie zong.',
    });
    expect(JSON.stringify(persoonlijk)).not.toContain('Kanarienaam');
    expect(await find('Kanarienaam')).toEqual([]);
    expect(await find('Meeuwennaam')).toEqual([dossierId]);
    expect(await deps.store.db.selectFrom('lvtd_wachtrij').select(['dossier_id', 'soort']).execute()).toEqual(
      [{ dossier_id: dossierId, soort: 'bijwerken' }],
    );
  });

  test('keeps the old value out of sight when that is decided, in its own class', async () => {
    const { dossierId } = await opened();
    await act(dossierId, 1, 'correctGegeven', { ...input, oudeWaarde: 'uit_zicht' });
    const { persoonlijk } = await read(dossierId);
    expect(persoonlijk.find(({ versie, klasse }) => versie === 2 && klasse === 'contact')?.velden).toEqual({
      oudeWaarde: 'Foute Kanarienaam',
    });
    expect(latestFields(persoonlijk).melderNaam).toBe('Juiste Meeuwennaam');
    const contactOnly = await openDossier(deps, dossierId, { reader: actor, onderdelen: ['vrije_tekst'] });
    expect(JSON.stringify(contactOnly)).not.toContain('Kanarienaam');
  });

  test('protocol 2.2, B5: who gives up anonymity is known again, and no more when that is withdrawn', async () => {
    const telefoon = { melderTelefoon: '050-1234321' };
    const known = await openMelding(deps, { ...telefoon, melderNaam: 'Wiebe Vuurtoren' });
    const hidden = await openMelding(deps, { ...telefoon, melderNaam: undefined, anonimiteit: 'geheel' });
    const other = await openMelding(deps, { melderNaam: undefined, anonimiteit: 'geheel' });
    const refOf = async ({ dossierId }: { dossierId: string }) => {
      const read = deps.store.db.selectFrom('dossier').select('melder_ref');
      return (await read.where('dossier_id', '=', dossierId).executeTakeFirstOrThrow()).melder_ref;
    };
    const [before, apart] = [await refOf(hidden), await refOf(other)];
    expect(before).not.toBe(await refOf(known));
    const given = { anonimiteit: 'geen', gewezenOpBekendwording: true, melderNaam: 'W. Vuurtoren' };
    for (const { dossierId } of [hidden, other]) await act(dossierId, 1, 'changeAnonimiteit', given);
    expect(await refOf(hidden)).toBe(await refOf(known));
    expect(await refOf(other)).toBe(apart);
    // Who becomes wholly anonymous is linked to nobody by it, whatever name was typed.
    const leaving = await openMelding(deps, { ...telefoon, melderNaam: 'Iemand Anders' });
    const own = await refOf(leaving);
    await act(leaving.dossierId, 1, 'changeAnonimiteit', { ...given, anonimiteit: 'geheel' });
    expect(await refOf(leaving)).toBe(own);
    await act(hidden.dossierId, 2, 'withdrawHandeling', { nummer: 2, reden: 'Verkeerd begrepen.' });
    expect(await refOf(hidden)).toBe(before);
    for await (const difference of projectionDifferences(deps)) expect(difference).toBeUndefined();
  });
  test('protocol 2.2: of a name that was heard wrongly, the reporter is known again, and after erasing no more', async () => {
    const person = { melderNaam: 'Joukje Sterrenkind', melderTelefoon: '050-7654321' };
    const first = await openMelding(deps, { ...person, wederpartijNaam: 'Zaak Een' });
    const second = await openMelding(deps, {
      ...person,
      melderNaam: 'Joukje Sterkind',
      wederpartijNaam: 'Zaak Twee',
    });
    const refs = async () => {
      const rows = await deps.store.db.selectFrom('dossier').select(['dossier_id', 'melder_ref']).execute();
      const of = (id: string) => rows.find((row) => row.dossier_id === id)?.melder_ref;
      return [of(first.dossierId), of(second.dossierId)];
    };
    const [known, apart] = await refs();
    expect(apart).not.toBe(known);
    await act(second.dossierId, 1, 'correctGegeven', {
      doel: '1.melderNaam',
      waarde: 'Joukje Sterrenkind',
      oudeWaarde: 'gewist',
    });
    expect(await refs()).toEqual([known, known]);
    // A value that says nothing about who it is, and one that still fits, change nothing.
    await act(second.dossierId, 2, 'correctGegeven', {
      doel: '1.melderNaam',
      waarde: 'J. Sterrenkind',
      oudeWaarde: 'gewist',
    });
    await act(second.dossierId, 3, 'correctGegeven', {
      doel: '1.omschrijving',
      waarde: 'Anders.',
      oudeWaarde: 'gewist',
    });
    expect(await refs()).toEqual([known, known]);
    await act(second.dossierId, 4, 'eraseGegeven', { doel: '1.melderTelefoon' });
    const [left, gone] = await refs();
    expect(left).toBe(known);
    expect(gone).not.toBe(known);
    expect(gone).not.toBe(apart);
    for await (const difference of projectionDifferences(deps)) expect(difference).toBeUndefined();
  });

  test('of a field that the vault does not have is refused at the field, and leaves nothing', async () => {
    const { dossierId } = await opened();
    const given = { ...input, doel: '1.melderAdres', oudeWaarde: 'gewist' };
    expect(await act(dossierId, 1, 'correctGegeven', given)).toMatchObject({
      refused: 'invoer',
      fouten: [{ veld: 'doel' }],
    });
    expect((await read(dossierId)).journaal).toHaveLength(1);
  });
});

describe('protocol A16-17: an erasure', () => {
  test('takes one value out of the vault, and the row with the last of its class', async () => {
    const { dossierId } = await opened();
    await act(dossierId, 1, 'eraseGegeven', { doel: '1.melderNaam' });
    await act(dossierId, 2, 'eraseGegeven', { doel: '1.omschrijving' });
    const { persoonlijk } = await read(dossierId);
    expect(JSON.stringify(persoonlijk).toLowerCase()).not.toContain('kanarie');
    expect(latestFields(persoonlijk).melderTelefoon).toBe('050-1234567');
    expect(persoonlijk.map(({ klasse }) => klasse)).toEqual(['contact']);
    expect(await find('Kanarienaam')).not.toContain(dossierId);
    const differences = [];
    for await (const one of projectionDifferences(deps)) differences.push(one);
    expect(differences).toEqual([]);
  });

  test('takes a document, its row and its file', async () => {
    const { dossierId, documentIds } = await opened();
    const documentId = documentIds[0] as string;
    expect(await act(dossierId, 1, 'eraseDocument', { documentId })).toMatchObject({ versie: 2 });
    expect((await read(dossierId)).documenten).toEqual([]);
    expect(await deps.documents.list()).not.toContain(documentId);
    expect(await act(dossierId, 2, 'eraseDocument', { documentId })).toMatchObject({
      fouten: [{ veld: 'documentId' }],
    });
  });

  test('of another dossier’s document is refused', async () => {
    const [one, other] = [await opened(), await opened()];
    const documentId = other.documentIds[0] as string;
    expect(await act(one.dossierId, 1, 'eraseDocument', { documentId })).toMatchObject({ refused: 'invoer' });
    expect((await read(other.dossierId)).documenten).toHaveLength(1);
  });
});

describe('the least right', () => {
  test('the application changes no row of the vault, and the function only for the act of the same transaction', async () => {
    const { dossierId, documentIds } = await opened();
    await act(dossierId, 1, 'eraseGegeven', { doel: '1.melderNaam' });
    const { db } = deps.store;
    const denied = '42501';
    expect(await codeOf(sql`update kluis set geheimtekst = ''`.execute(db))).toBe(denied);
    expect(await codeOf(sql`delete from document`.execute(db))).toBe(denied);
    const reseal = (door: number) =>
      codeOf(
        sql`select kluis_hersluiten(${dossierId}::uuid, 1, 'contact', null, null, ${door}::integer)`.execute(
          db,
        ),
      );
    // The act of before is in the journal, but not in this transaction.
    expect(await reseal(2)).toBe(denied);
    expect(await reseal(1)).toBe(denied);
    expect(
      await codeOf(sql`select document_wissen(${dossierId}::uuid, ${documentIds[0]}::uuid, 2)`.execute(db)),
    ).toBe(denied);
    expect(latestFields((await read(dossierId)).persoonlijk).melderTelefoon).toBe('050-1234567');
  });
});
