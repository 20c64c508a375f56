import {
  addMonths,
  addWerkdagen,
  datum,
  einde,
  isWerkdag,
  type Kalender,
  maakKalender,
  standaardInstellingen,
  termijnenOf,
} from '@meldpunt/core';
import { describe, expect, test } from 'vitest';
import { days, type Keuze, keuzen, monthsLater, place, verlengd, Werkdagen } from './oracle.ts';

const kalenderOf = (keuze: Keuze): Kalender =>
  maakKalender({
    ...keuze,
    eigenSluitingsdagen: keuze.eigenSluitingsdagen.map(datum),
    openVan: '09:00',
    openTot: '17:00',
  });

const named = keuzen.map(
  (keuze) =>
    [
      `Goede Vrijdag ${keuze.goedeVrijdagVrij ? 'vrij' : 'gewerkt'}, 5 mei ${keuze.bevrijdingsdagVrij}, brugdagen ${
        keuze.brugdagenVrij ? 'vrij' : 'gewerkt'
      }, ${keuze.eigenSluitingsdagen.length} eigen sluitingsdagen`,
      keuze,
    ] as const,
);

/** The melding that starts the term for the first contact (3.3), and the term that follows. */
const contactTerm = (op: string, kalender: Kalender) => {
  const gebeurtenis = {
    type: 'MeldingReceived' as const,
    op: datum(op),
    ontvangenOp: `${op}T10:00:00Z`,
    registratiedatum: datum(op),
    kanaal: 'email',
    rolMelder: 'slachtoffer',
    anonimiteit: 'geen',
    spoedeisend: false,
    direct: false,
    melderRef: '',
    gronden: ['ras'],
    terrein: 'sport',
    aard: 'overig',
    gemeenteWoon: 'GM0014',
    gemeenteVoorval: 'GM0014',
    aantalSlachtoffers: 1,
  };
  const settings = { ...standaardInstellingen(['GM0014']), kalender };
  return termijnenOf([{ versie: 1, gebeurtenis }], settings).find((t) => t.termijn === 'contact');
};

describe('2020-2035, day by day, against a calendar that shares no code', () => {
  test('the days judged are all of them', () => {
    expect(days).toHaveLength(5_844);
    expect([days[0], days.at(-1)]).toEqual(['2020-01-01', '2035-12-31']);
  });

  test.each(named)('%s: working days, steps among them, and the days passed over', (_name, keuze) => {
    const kalender = kalenderOf(keuze);
    const oracle = new Werkdagen(keuze);
    const wrong: string[] = [];
    for (const day of days) {
      if (isWerkdag(kalender, datum(day)) !== oracle.is(day)) wrong.push(`${day} is a working day`);
      for (const n of [0, 1, 2, 3, 5, 10, -1, -3]) {
        const found = addWerkdagen(kalender, datum(day), n);
        const passed = Math.abs(place(found.datum) - place(day)) - Math.abs(n);
        if (found.datum !== oracle.add(day, n) || found.overgeslagen.length !== passed)
          wrong.push(`${day} + ${n}: ${found.datum}`);
        if (found.overgeslagen.some((one) => oracle.is(one.datum))) wrong.push(`${day} + ${n} passes work`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test.each(named)(
    'protocol 3.3, 3.1, 3.2: %s: contact within two working days of receipt',
    (_name, keuze) => {
      const kalender = kalenderOf(keuze);
      const oracle = new Werkdagen(keuze);
      const wrong = days.filter((day) => {
        const term = contactTerm(day, kalender);
        return (
          term?.uiterlijkOp !== oracle.add(day, 2) || term.waarschuwenOp !== oracle.add(term.uiterlijkOp, -1)
        );
      });
      expect(wrong).toEqual([]);
    },
  );

  test('Algemene termijnenwet art. 1, 2 and 4, with a bureau that works whenever it may', () => {
    const kalender = kalenderOf({
      goedeVrijdagVrij: false,
      bevrijdingsdagVrij: 'nooit',
      brugdagenVrij: false,
      eigenSluitingsdagen: ['2026-06-17'],
    });
    const wrong: string[] = [];
    const judge = (day: string, lengte: Parameters<typeof einde>[2], expected: string) => {
      const found = einde(kalender, datum(day), lengte, { awt: true }).datum;
      if (found !== expected) wrong.push(`${day} + ${JSON.stringify(lengte)}: ${found}, not ${expected}`);
    };
    const later = (day: string, n: number) =>
      new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10);
    for (const day of days) {
      for (const dagen of [1, 2, 3, 4, 5, 10, 90]) judge(day, { dagen }, verlengd(day, later(day, dagen)));
      for (const weken of [1, 2, 12]) judge(day, { weken }, verlengd(day, later(day, weken * 7)));
      for (const maanden of [1, 3]) judge(day, { maanden }, verlengd(day, monthsLater(day, maanden)));
      // Art. 4: too long to be extended, or in hours.
      judge(day, { dagen: 91 }, later(day, 91));
      judge(day, { weken: 13 }, later(day, 91));
      judge(day, { maanden: 4 }, monthsLater(day, 4));
      judge(day, { uren: 72 }, later(day, 3));
    }
    expect(wrong).toEqual([]);
  });

  test('protocol A15: a month later is the same day, or the last one', () => {
    const wrong = days.filter((day) =>
      [1, 2, 3, 12, -1].some((n) => addMonths(datum(day), n) !== monthsLater(day, n)),
    );
    expect(wrong).toEqual([]);
    expect(monthsLater('2026-01-31', 1)).toBe('2026-02-28');
  });
});
