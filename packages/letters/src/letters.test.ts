import { actByName, type Dossier, datum, leegDossier, standaardInstellingen } from '@meldpunt/core';
import { describe, expect, test } from 'vitest';
import { blokkenVan } from './blokken.ts';
import { briefOpPapier } from './brief.ts';
import { invulvelden, voorbeeldwaarden } from './invulvelden.ts';
import { brieffouten, sjabloonFouten, vulIn } from './sjabloon.ts';
import { briefsoorten, delenVan, pastBij, wordtAangeboden } from './soorten/soorten.ts';
import { type Bekend, getypteWaarden } from './waarden.ts';

const known: Bekend = {
  ...{
    soort: '',
    dossier: leegDossier,
    dossiernummer: '2026-00001',
    client: undefined,
    wederpartij: undefined,
  },
  bureau: { naam: 'Bureau' },
  behandelaar: 'A. de Boer',
  vandaag: datum('2026-03-23'),
  instellingen: standaardInstellingen(['GM0014']),
};

const all = briefsoorten.flatMap(([soort, brief]) =>
  delenVan(brief).map(([deel, tekst]) => [`${soort}, ${deel}`, { soort, brief, deel, ...tekst }] as const),
);

describe('a template', () => {
  test('an open place is filled in, and stays to be seen when nothing is known', () => {
    expect(vulIn('Geachte {{client}}, op {{ afspraak_dag }}.', { client: 'Łucja' })).toBe(
      'Geachte Łucja, op {{ afspraak_dag }}.',
    );
    expect(vulIn('{{client}}', { client: '   ' })).toBe('{{client}}');
  });
  test('a value is not looked into again, and a name stays on one line', () => {
    expect(
      vulIn('{{client}} en {{wederpartij}}', { client: '{{wederpartij}}', wederpartij: 'B\n## C' }),
    ).toBe('{{wederpartij}} en B ## C');
  });
  test('names from the language itself are no names', () => {
    expect(vulIn('{{constructor}} {{__proto__}}', {})).toBe('{{constructor}} {{__proto__}}');
    expect(sjabloonFouten('{{constructor}}')).toEqual(['Het invulveld {{constructor}} bestaat niet.']);
  });
  test('what does not exist, or does not close, is named', () => {
    expect(sjabloonFouten('{{client}} {{klant}} {{')).toEqual([
      'Het invulveld {{klant}} bestaat niet.',
      'Bij {{ ontbreekt een haakje.',
    ]);
  });
  test('a letter with an open place is none: the place is named', () => {
    expect(brieffouten('Op {{afspraak_dag}}.')).toEqual([
      'In de brief is nog niet ingevuld: Dag van het gesprek ({{afspraak_dag}}).',
    ]);
    expect(brieffouten('Op dinsdag.')).toEqual([]);
  });
});

describe('the text of a letter', () => {
  test('empty lines, headings, lists and what stands out', () => {
    expect(blokkenVan('Een\ntwee\n\n## Kop\n- a\n- **b** c\n1. x\n**vet** en gewoon')).toEqual([
      { kind: 'paragraph', text: 'Een\ntwee' },
      { kind: 'heading', level: 2, text: 'Kop' },
      { kind: 'list', items: ['a', [{ text: 'b', strong: true }, ' c']] },
      { kind: 'list', ordered: true, items: ['x'] },
      { kind: 'paragraph', text: [{ text: 'vet', strong: true }, ' en gewoon'] },
    ]);
  });
});

describe('the templates that are shipped', () => {
  test.each(all)(
    '%s: every place exists, and with all values nothing stays open',
    (_name, { onderwerp, tekst }) => {
      expect(sjabloonFouten(onderwerp + tekst)).toEqual([]);
      expect(brieffouten(vulIn(`${onderwerp} ${tekst}`, voorbeeldwaarden))).toEqual([]);
    },
  );
  test.each(all)('%s: formal, and with sentences that can be followed', (_name, { tekst }) => {
    const filled = vulIn(tekst, voorbeeldwaarden);
    expect(filled).not.toMatch(/\b(je|jij|jouw|jullie|jou|uw zelf)\b/i);
    expect(filled).not.toMatch(
      /\b(middels|derhalve|teneinde|inzake|conform|ingevolge|dient te|reeds|dan wel)\b/i,
    );
    for (const sentence of filled.split(/[.?!:]\s|\n/))
      expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(24);
  });
  test.each(all)('%s: sending it is an act that takes what the letter settles', (_name, { brief }) => {
    const act = actByName(brief.handeling);
    const fields = Object.keys(act?.input.shape ?? {});
    for (const field of [
      ...Object.keys(brief.vast ?? {}),
      ...Object.keys(brief.begin ?? {}),
      ...Object.values(brief.uitVeld ?? {}),
      ...(brief.tekstveld ? [brief.tekstveld] : []),
    ])
      expect(fields).toContain(field);
    expect(act?.stuk).toBeDefined();
  });
  test.each(all.filter(([, { deel }]) => deel === 'wederpartij'))(
    '%s: the other party reads nothing of the client but the name and what the machtiging allows',
    (_name, { onderwerp, tekst }) => {
      const used = Object.keys(invulvelden).filter((naam) => (onderwerp + tekst).includes(`{{${naam}}}`));
      const may = [
        'bureau',
        'telefoon',
        'behandelaar',
        'client',
        'wederpartij',
        'machtiging_op',
        'samenvatting',
      ];
      for (const naam of used) expect([...may, 'antwoord_voor', 'brief_op', 'conclusie']).toContain(naam);
      expect(tekst).toMatch(/klacht indienen|Bel \{\{behandelaar\}\}/);
    },
  );
  test('protocol 5b: the confirmation tells the eight points of the way of working, the costs and what to bring', () => {
    const text = all.find(([name]) => name === 'afspraak, client')?.[1].tekst ?? '';
    for (const part of [
      'meenemen',
      'hoor en wederhoor',
      'anoniem',
      'bemiddeling',
      'grenzen',
      'machtiging',
      'klachtenreglement',
      'gratis',
      'griffierecht',
      'AVG',
      'dossier bekijken',
      'twee weken',
      'tolk',
    ])
      expect(text).toContain(part);
  });
  test('protocol 7.3a: the other party is asked for its view, with a day to answer by', () => {
    const text = all.find(([name]) => name === 'hoor_wederhoor, wederpartij')?.[1].tekst ?? '';
    for (const part of ['{{antwoord_voor}}', '{{samenvatting}}', 'kopie', 'geen oordeel'])
      expect(text).toContain(part);
  });
  test('protocol 5.4.5: a decision not to go on tells of objection and appeal', () => {
    for (const name of ['niet_in_behandeling, client', 'einde_behandeling, client', 'afsluiting, client'])
      expect(all.find(([one]) => one === name)?.[1].tekst).toMatch(/bezwaar[\s\S]*klachtencommissie/);
  });
});

test('a letter on paper has sender, address, date, reference, subject, text, signature and what goes with it', () => {
  const paper = briefOpPapier(
    {
      aan: ['Łucja', 'Straat 1'],
      onderwerp: 'Onderwerp',
      tekst: 'Tekst.',
      datum: datum('2026-05-01'),
      kenmerk: '2026-00012',
      ondertekenaar: 'A. de Boer',
      afzender: { naam: 'Bureau', adres: ['Plein 1'], telefoon: '050' },
      bijlagen: [{ titel: 'Kopie', tekst: 'Inhoud.' }],
    },
    new Date(0),
  );
  expect(paper.letterhead).toEqual({ name: 'Bureau', lines: ['Plein 1', '050'] });
  expect(
    paper.blocks.map((block) =>
      'text' in block ? block.text : 'lines' in block ? block.lines.join('|') : '',
    ),
  ).toEqual([
    'Łucja|Straat 1',
    'Datum: vrijdag 1 mei 2026|Ons kenmerk: 2026-00012',
    'Onderwerp',
    'Tekst.',
    'Met vriendelijke groet,|A. de Boer|Bureau',
    'Kopie',
    'Inhoud.',
  ]);
});

test('protocol 8.4: how a letter goes out is kept as a code by the act that sending it is', () => {
  const without = briefsoorten
    .map(([, { handeling }]) => handeling)
    .filter((name) => !Object.hasOwn(actByName(name)?.input.shape ?? {}, 'verzending'));
  expect(without).toEqual([]);
});

test('protocol 8.1b: that nobody answered a warning is written only to who was warned and did not answer', () => {
  const offered = (waarschuwing: object | null) =>
    briefsoorten
      .filter(([, brief]) => wordtAangeboden(brief, { ...leegDossier, waarschuwing } as Dossier))
      .map(([soort]) => soort)
      .includes('einde_behandeling');
  const op = datum('2026-03-02');
  expect(offered(null)).toBe(false);
  expect(offered({ op, antwoordOp: null })).toBe(true);
  expect(offered({ op, antwoordOp: datum('2026-03-09') })).toBe(false);
});

describe('protocol 4.3, 8.5: own action without a client', () => {
  const own = {
    ...leegDossier,
    behandelwijze: { op: datum('2026-03-02'), behandelwijze: 'eigen_actie', vormen: [] },
    voorleggingen: [{ soort: 'eigen_actie', beslissing: 'akkoord' }],
  } as unknown as Dossier;
  const kindsIn = (dossier: Dossier) =>
    briefsoorten.flatMap(([soort, brief]) => (pastBij(brief, dossier) ? [[soort, brief] as const] : []));

  test('the other party reads nothing of who reported, and of no machtiging or copy', () => {
    for (const [soort, brief] of kindsIn(own))
      for (const { onderwerp, tekst } of [brief.delen.wederpartij ?? { onderwerp: '', tekst: '' }])
        expect(`${onderwerp} ${tekst}`, soort).not.toMatch(/\{\{client\}\}|machtig|kopie van|cliënt/i);
  });
  test('each letter to the other party has one of its own, and the ordinary ones are for who has a client', () => {
    const towards = (dossier: Dossier) =>
      kindsIn(dossier)
        .filter(([, { delen }]) => 'wederpartij' in delen)
        .map(([, { handeling }]) => handeling)
        .sort();
    expect(towards(own)).toEqual(towards(leegDossier));
    expect(towards(own).length).toBe(5);
    expect(kindsIn(own).filter(([soort]) => soort.startsWith('eigen_'))).toHaveLength(5);
    expect(kindsIn(leegDossier).filter(([soort]) => soort.startsWith('eigen_'))).toEqual([]);
    expect(kindsIn({ ...own, intakeOp: datum('2026-03-10') }).map(([soort]) => soort)).toEqual(
      kindsIn(leegDossier).map(([soort]) => soort),
    );
  });
  test('its days are those of the ordinary letters', () => {
    const bekend = { ...known, dossier: own };
    const day = (soort: string) =>
      getypteWaarden({}, { ...bekend, soort }, (veld) => (veld === 'op' ? '2026-03-23' : '')).antwoord_voor;
    for (const soort of ['rappel', 'hoor_wederhoor']) expect(day(`eigen_${soort}`)).toBe(day(soort));
  });
});
