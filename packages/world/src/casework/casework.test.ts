import {
  acts,
  addYears,
  anonimiteit,
  behandelwijzen,
  datum,
  datumAt,
  foldJournaal,
  isOpen,
  kanalen,
  rollenMelder,
  sluitredenen,
  standaardInstellingen,
  statussen,
  termijnenOf,
  werkgebied,
} from '@meldpunt/core';
import { expect, test } from 'vitest';
import { generateWorld } from '../generate-world.ts';
import { receiptOf } from '../testing/tally.ts';

const totEnMet = datum('2026-06-30');
const world = generateWorld({ seed: 'verloop', dossiers: 3000, totEnMet, massa: 100 });
const dossiers = [...world.dossiers()];
const folded = dossiers.map((dossier) => foldJournaal(dossier.journaal));
const settings = standaardInstellingen(werkgebied);
const terms = dossiers.map((dossier) => termijnenOf(dossier.journaal, settings));

const codesOf = (lijst: { codes: readonly { code: string }[] }) => lijst.codes.map((c) => c.code).sort();
const distinct = (values: Iterable<string | undefined>) =>
  [...new Set([...values].filter((v) => v !== undefined))].sort();

test('every act of the catalogue is done', () => {
  const done = distinct(dossiers.flatMap((d) => d.journaal.map((recorded) => recorded.handeling)));
  expect(done).toEqual(acts.map((act) => act.name).sort());
});

test('every status, every reason to close, every kind of handling, channel, role and anonymity is there', () => {
  expect(distinct(folded.map((d) => d.status))).toEqual([...statussen].sort());
  expect(distinct(folded.map((d) => d.afsluiting?.reden))).toEqual(codesOf(sluitredenen));
  expect(distinct(folded.map((d) => d.behandelwijze?.behandelwijze))).toEqual(codesOf(behandelwijzen));
  expect(distinct(dossiers.map((d) => receiptOf(d).kanaal))).toEqual(codesOf(kanalen));
  expect(distinct(dossiers.map((d) => receiptOf(d).rolMelder))).toEqual(codesOf(rollenMelder));
  expect(distinct(dossiers.map((d) => receiptOf(d).anonimiteit))).toEqual(codesOf(anonimiteit));
});

test('every term was kept and missed, and the work list shows what is past, due today and to come', () => {
  const all = terms.flat();
  for (const termijn of distinct(all.map((t) => t.termijn))) {
    const settled = all.filter((t) => t.termijn === termijn && t.voldaanOp !== null);
    expect(
      settled.some((t) => (t.voldaanOp ?? '') <= t.uiterlijkOp),
      `${termijn} kept`,
    ).toBe(true);
    expect(
      settled.some((t) => (t.voldaanOp ?? '') > t.uiterlijkOp),
      `${termijn} missed`,
    ).toBe(true);
  }
  const open = all.filter(isOpen);
  expect(open.some((t) => t.uiterlijkOp < totEnMet)).toBe(true);
  expect(open.some((t) => t.uiterlijkOp === totEnMet)).toBe(true);
  expect(open.some((t) => t.uiterlijkOp > totEnMet && t.waarschuwenOp <= totEnMet)).toBe(true);
  expect(open.some((t) => t.waarschuwenOp > totEnMet)).toBe(true);
});

test('dossiers are old enough to be destroyed after two and after five years, and are closed then', () => {
  const closedBefore = (years: number) =>
    folded.filter((d) => d.afsluiting && d.afsluiting.op < addYears(totEnMet, -years)).length / folded.length;
  expect(closedBefore(2)).toBeGreaterThan(0.4);
  expect(closedBefore(5)).toBeGreaterThan(0.03);
  const old = folded.filter(
    (_, i) => receiptOf(dossiers[i] as (typeof dossiers)[number]).op < addYears(totEnMet, -3),
  );
  expect(distinct(old.map((d) => d.status))).toEqual(['afgesloten']);
});

test('what is recorded comes in order of time, not before it happened and not after the last day', () => {
  const wrong = dossiers.filter(({ journaal }) =>
    journaal.some(({ gebeurtenis, vastgelegdOp }, i) => {
      const day = datumAt(vastgelegdOp);
      const before = journaal[i - 1]?.vastgelegdOp ?? vastgelegdOp;
      return vastgelegdOp < before || gebeurtenis.op > day || day > totEnMet;
    }),
  );
  expect(wrong).toEqual([]);
});

test('about half of those asked answer the evaluation, and are mostly content', () => {
  const held = folded.filter((d) => d.evaluatie !== null);
  const answered = held.filter((d) => d.evaluatie?.respons);
  expect(answered.length / held.length).toBeGreaterThan(0.3);
  expect(answered.length / held.length).toBeLessThan(0.6);
  const marks = answered.map((d) => d.evaluatie?.tevredenheid ?? 0);
  expect(marks.reduce((a, b) => a + b, 0) / marks.length).toBeGreaterThan(3.4);
});

test('nothing personal is in a journal: names, contact details and texts are in the vault, and texts say they are made up', () => {
  const leaked = new Set<string>();
  const unmarked = new Set<string>();
  for (const { journaal, persoonlijk } of dossiers) {
    const coded = JSON.stringify(journaal);
    for (const { klasse, veld, waarde } of persoonlijk.flatMap((given) => given.waarden)) {
      if (coded.includes(waarde)) leaked.add(veld);
      if (klasse === 'contact' || veld === 'wederpartijNaam' || veld === 'taal') continue;
      if (!waarde.endsWith('[verzonnen voorbeeld]')) unmarked.add(veld);
    }
  }
  expect({ leaked: [...leaked], unmarked: [...unmarked] }).toEqual({ leaked: [], unmarked: [] });
});
