import { type Dossier, datumAt, foldJournaal, instantAt, type Melding, type Refusal } from '@meldpunt/core';
import { type ManyActs, recordedOf, type StoreDeps } from '@meldpunt/store';

type Fields = Record<string, unknown>;

/** What can be put right afterwards, and what can't. */
const amendable = [
  'gronden',
  'terrein',
  'aard',
  'gemeenteWoon',
  'gemeenteVoorval',
  'aantalSlachtoffers',
  'voorvaldatum',
  'relatie',
  'organisatieId',
] as const satisfies (keyof Melding)[];
const fixed = {
  kanaal: 'kanaal',
  rolMelder: 'rol van de melder',
  anonimiteit: 'anonimiteit',
  spoedeisend: 'spoedeisend',
} as const satisfies Partial<Record<keyof Melding, string>>;

/** The same set of codes in another order is the same. */
const plain = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? value.toSorted() : (value ?? null));

/**
 * Brings a dossier in line with its changed row, by acts. Gives in words what can't be taken over; or the refusal; or
 * `vernietigd` when the dossier is gone.
 */
export const amendDossier = async (
  { deps, many }: { deps: StoreDeps; many: ManyActs },
  row: { dossierId: string; gecodeerd: Fields; sluiting: Fields | null },
): Promise<string[] | 'vernietigd' | Refusal | { refused: 'stale' }> => {
  const journaal = await many.trx
    .selectFrom('journaal')
    .select(['versie', 'handeling', 'inhoud', 'medewerker_id', 'vastgelegd_op'])
    .where('dossier_id', '=', row.dossierId)
    .orderBy('versie')
    .execute();
  const dossier = foldJournaal(journaal.map(recordedOf));
  const { melding } = dossier;
  if (!melding || !deps.keys.hasKey(row.dossierId)) return 'vernietigd';
  let { versie } = dossier;
  const record = async (
    handeling: string,
    input: unknown,
  ): Promise<Refusal | { refused: 'stale' } | null> => {
    const recorded = await many.add({ dossierId: row.dossierId, expectedVersion: versie, handeling, input });
    if ('refused' in recorded) return recorded;
    versie = recorded.versie;
    return null;
  };
  if (amendable.some((field) => plain(melding[field]) !== plain(row.gecodeerd[field]))) {
    const fields = Object.fromEntries(amendable.map((field) => [field, row.gecodeerd[field]]));
    const refused = await record('amendRegistratie', { ...fields, op: datumAt(deps.nu()) });
    if (refused) return refused;
  }
  if (row.sluiting && dossier.status !== 'afgesloten') {
    const refused = await record('takeOverDossier', row.sluiting);
    if (refused) return refused;
  }
  return [...fixedChanges(melding, row.gecodeerd), ...closingChanges(dossier, row.sluiting)];
};

const fixedChanges = (melding: Melding, coded: Fields): string[] => {
  const ontvangen = instantAt(coded.op as never, String(coded.tijd)).toISOString();
  return [
    ...Object.entries(fixed).flatMap(([field, label]) =>
      melding[field as keyof typeof fixed] === coded[field] ? [] : [`${label} gewijzigd`],
    ),
    ...(ontvangen === melding.ontvangenOp ? [] : ['ontvangst gewijzigd']),
  ];
};

const closingChanges = (dossier: Dossier, sluiting: Fields | null): string[] => {
  const { afsluiting } = dossier;
  if (!afsluiting) return [];
  return sluiting && sluiting.op === afsluiting.op && sluiting.reden === afsluiting.reden
    ? []
    : ['afsluiting gewijzigd'];
};
