import { expect, test } from 'vitest';
import { ImportError } from '../import-error.ts';
import { exampleMapping } from '../testing/example.ts';
import { readMapping } from './read-mapping.ts';

const faultsOf = (json: unknown): readonly string[] => {
  try {
    readMapping(json);
    return [];
  } catch (error) {
    if (error instanceof ImportError && error.kind === 'mapping') return error.fouten;
    throw error;
  }
};
const { velden } = exampleMapping();
const field = (naam: string, rule: unknown) => exampleMapping({ velden: { ...velden, [naam]: rule } });
const without = (naam: string) =>
  exampleMapping({ velden: Object.fromEntries(Object.entries(velden).filter(([key]) => key !== naam)) });

test('a mapping that holds is read, from text with a mark at its beginning too', () => {
  expect(readMapping(`\uFEFF${JSON.stringify(exampleMapping())}`).datums).toEqual(['jjjj-mm-dd', 'd-m-jjjj']);
});

test.each([
  ['no JSON', '{', 'mapping: dit is geen geldige JSON.'],
  ['no source', exampleMapping({ bron: undefined }), 'bron: dit onderdeel ontbreekt.'],
  ['an odd source', exampleMapping({ bron: 'Lijst 2024' }), 'bron: gebruik kleine letters, cijfers'],
  ['no key', exampleMapping({ sleutel: [] }), 'sleutel: dit mag niet leeg zijn.'],
  ['a key that is no list', exampleMapping({ sleutel: 'Nr' }), 'sleutel: hier hoort een lijst te staan.'],
  ['a part too many', exampleMapping({ vleden: {} }), "mapping: onbekend onderdeel 'vleden'."],
  ['a way of writing', exampleMapping({ datums: ['yyyy-mm-dd'] }), "datums: 'yyyy-mm-dd' is geen bekende"],
  [
    'an unknown field',
    field('gorden', { vast: 'ras' }),
    'velden.gorden: dit veld bestaat niet. Er is: kanaal',
  ],
  [
    'a field that is needed',
    without('omschrijving'),
    'velden.omschrijving: dit veld is nodig (Wat is er gebeurd?)',
  ],
  [
    'a code',
    field('gronden', { kolom: 'Grond', codes: { Rood: 'rass' } }),
    'velden.gronden.codes.Rood: "rass" staat niet',
  ],
  [
    'a fixed code',
    field('terrein', { vast: 'winkels' }),
    'velden.terrein.vast: "winkels" staat niet in de lijst',
  ],
  [
    'a default',
    field('aard', { kolom: 'Grond', standaard: 'iets' }),
    'velden.aard.standaard: "iets" staat niet',
  ],
  [
    'column and fixed',
    field('aard', { kolom: 'Grond', vast: 'geweld' }),
    'velden.aard: geef een kolom of een vaste',
  ],
  [
    'codes of a text',
    field('plaats', { kolom: 'Grond', codes: { a: 'b' } }),
    'velden.plaats.codes: een tekstveld',
  ],
  [
    'two columns for a code',
    field('aard', { kolom: ['Grond', 'Over'] }),
    'velden.aard.kolom: alleen een tekstveld',
  ],
  [
    'two values for one',
    field('aard', { kolom: 'Grond', scheiding: ',' }),
    'velden.aard.scheiding: dit veld heeft',
  ],
  [
    'a name from two places',
    field('wederpartijNaam', { kolom: 'Over' }),
    'velden.wederpartijNaam: de naam komt al',
  ],
  [
    'half a closing',
    exampleMapping({ sluiting: { op: { kolom: 'Gesloten' } } }),
    'sluiting.reden: dit veld is nodig',
  ],
])('%s is named with its path', (_, json, fout) => {
  expect(faultsOf(json).join('\n')).toContain(fout);
});
