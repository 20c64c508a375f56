import type { Places } from '../calibration/municipalities.ts';
import type { RandomSource } from '../random/random.ts';
import { nameGroups } from './name-lists.ts';
import { neverUsedLetters, streets, townsOf } from './places.ts';

/** A person who does not exist, the same for the same key; empty fields are what the person does not give. */
export type Person = {
  melderRef: string;
  naam: string;
  herkomst: string;
  gemeente: string;
  plaats: string;
  adres?: string;
  telefoon?: string;
  email?: string;
  geboortedatum?: string;
};

export type People = (key: number) => Person;

const plain = (naam: string) =>
  naam
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'l')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '.')
    .replaceAll(/^\.|\.$/g, '');

/** People by key. Telephone numbers begin with 06-00, which no subscriber has; addresses end in names kept for examples. */
export const makePeople =
  (source: RandomSource, places: Places): People =>
  (key) => {
    const random = source('persoon', key);
    const melderRef = random.uuid();
    const group = random.pick(nameGroups);
    const voornaam = random.pick(random.chance(0.5) ? group.vrouwen : group.mannen);
    const naam = `${voornaam} ${random.pick(group.achternamen)}`;
    const gemeente = places.residence(random);
    const [plaats, digits] = random.pick(townsOf(gemeente));
    const number = String(key % 1_000_000).padStart(6, '0');
    const street = `${random.pick(streets)} ${random.int(1, 240)}`;
    const person: Person = { melderRef, naam, herkomst: group.herkomst, gemeente, plaats };
    if (random.chance(0.78)) person.adres = `${street}, ${digits} ${random.pick(neverUsedLetters)} ${plaats}`;
    if (random.chance(0.8))
      person.telefoon = random.chance(0.9) ? `06-00${number}` : `050-000${number.slice(2)}`;
    if (random.chance(0.75))
      person.email = `${plain(naam)}.${key % 1_000_000}@${random.chance(0.8) ? 'example.nl' : 'post.invalid'}`;
    if (random.chance(0.65))
      person.geboortedatum = `${random.int(1, 28)}-${random.int(1, 12)}-${random.int(1940, 2007)}`;
    return person;
  };
