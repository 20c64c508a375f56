import { gronden, statutairOf } from '@meldpunt/core';
import type { Random } from '../random/random.ts';
import type { Facts } from './facts.ts';
import { eventsByTerrain, feelings, groundWords, MARK, moments, skeletons } from './narrative-parts.ts';

/** Sentences begin with a capital; the dots of B.V. end none. */
const sentence = (text: string) =>
  text
    .replaceAll('..', '.')
    .replaceAll(
      /(^|(?<!\p{Lu})[.!?] )(\p{Ll})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );

/** The story of a melding, in one of thirty skeletons and five tones. */
export const narrative = (random: Random, facts: Facts): string => {
  const grond = facts.registratie.gronden[0] ?? 'onbekend';
  const words = groundWords[grond] ?? groundWords[statutairOf(gronden, grond)] ?? groundWords.anders ?? [];
  const slots: Record<string, string> = {
    P: facts.melder.plaats,
    W: facts.wederpartijNaam ?? 'iemand die ik niet ken',
    E: random.pick(eventsByTerrain[facts.terrein] ?? eventsByTerrain.anders ?? []),
    G: random.pick(words),
    T: random.pick(moments),
    F: random.pick(feelings),
  };
  const text = random.pick(skeletons).replaceAll(/\{([PWEGTF])\}/g, (_, slot: string) => slots[slot] ?? '');
  return `${sentence(text)} ${MARK}`;
};

/** A story about what the mass report is about; many people write nearly the same. */
export const massNarrative = (random: Random): string =>
  `${random.pick([
    'Ik wil melden wat er in het openbaar is gezegd. Dit is kwetsend voor een hele groep.',
    'Net als veel anderen meld ik deze uitspraak. Dit kan niet.',
    'Wilt u dit vastleggen? Ik vind deze uitspraak discriminerend.',
    'Hierbij mijn melding over de uitspraak waar iedereen het over heeft.',
  ])} ${MARK}`;
