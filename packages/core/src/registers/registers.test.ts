import { describe, expect, test } from 'vitest';
import { isRefusal } from '../dossier/refusal.ts';
import { persoonsgegevensklassen } from '../persoonsgegevens/klasse.ts';
import { veldOf } from '../persoonsgegevens/velden.ts';
import { standaardInstellingen } from '../protocol/instellingen.ts';
import { datum } from '../time/datum.ts';
import { apTermijn, type Datalekgebeurtenis, foldDatalek, inWoorden } from './datalek.ts';
import { closeDatalek, datalekhandelingen, notifyAp, reportDatalek } from './datalek-handelingen.ts';
import {
  foldLosseKlacht,
  losseKlachthandelingen,
  losseKlachttermijn,
  settleLosseKlacht,
} from './losse-klacht.ts';
import { decideRegister, type Registercontext } from './registerhandeling.ts';

const fg = {
  medewerkerId: '11111111-1111-4111-8111-111111111111',
  rol: 'functionaris_gegevensbescherming',
} as const;
const at = (moment: string, actor: Registercontext['actor'] = fg): Registercontext => ({
  actor,
  nu: new Date(moment),
  vandaag: datum(moment.slice(0, 10)),
});
const report = {
  op: '2026-04-03',
  tijd: '16:30',
  aard: ['vertrouwelijkheid'],
  oorzaak: 'verkeerd_verzonden',
  gegevens: ['contact'],
  personen: ['clienten'],
  omschrijving: 'Een brief ging naar een verkeerd adres.',
};
const eventOf = (
  handeling: (typeof datalekhandelingen)[number],
  input: object,
  context: Registercontext,
  before: Datalekgebeurtenis[] = [],
) => {
  const answer = decideRegister(foldDatalek(before), handeling, input, context);
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer.gebeurtenis;
};
const later = at('2026-04-10T10:00:00Z');
const reported = [eventOf(reportDatalek, report, later)];

describe('data breaches', () => {
  test('protocol A33: 72 hours run on through Good Friday, a weekend and Easter Monday', () => {
    const termijn = apTermijn(foldDatalek(reported), new Date('2026-04-05T14:30:00Z'));
    expect(termijn).toMatchObject({ uiterlijk: new Date('2026-04-06T14:30:00Z'), stand: 'bijna' });
    expect(inWoorden(termijn?.over ?? 0)).toBe('nog 1 dag');
  });
  test('protocol A33: hours are hours, also when the clock is put forward', () => {
    const before = eventOf(reportDatalek, { ...report, op: '2026-03-27', tijd: '12:00' }, later);
    expect(apTermijn(foldDatalek([before]), later.nu)?.uiterlijk).toEqual(new Date('2026-03-30T11:00:00Z'));
  });
  test.each([
    [3 * 86_400_000, 'nog 3 dagen'],
    [27.5 * 3_600_000, 'nog 1 dag en 3 uur'],
    [61 * 60_000, 'nog 1 uur en 1 minuut'],
    [-40 * 60_000, '40 minuten te laat'],
    [10_000, 'nog minder dan een minuut'],
  ])('%d milliseconds in plain words: %s', (over, words) => expect(inWoorden(over)).toBe(words));

  test('protocol A33: a late report to the authority gives the reason of its delay', () => {
    const given = { op: '2026-04-07', tijd: '09:00', kenmerk: 'AP 1' };
    expect(decideRegister(foldDatalek(reported), notifyAp, given, later)).toMatchObject({
      fouten: [{ veld: 'redenVertraging' }],
    });
    const withReason = { ...given, redenVertraging: 'Het adres bleek pas dinsdag.' };
    expect(isRefusal(decideRegister(foldDatalek(reported), notifyAp, withReason, later))).toBe(false);
    const inTime = { ...given, op: '2026-04-06', tijd: '16:30' };
    expect(isRefusal(decideRegister(foldDatalek(reported), notifyAp, inTime, later))).toBe(false);
    const before = { ...given, op: '2026-04-03', tijd: '16:29' };
    expect(decideRegister(foldDatalek(reported), notifyAp, before, later)).toMatchObject({
      fouten: [{ veld: 'op' }],
    });
  });
  test('protocol A33: it is not closed before all that the register must hold is there', () => {
    const close = { op: '2026-04-10', geleerd: 'Adres controleren.' };
    const answer = decideRegister(foldDatalek(reported), closeDatalek, close, later);
    expect(answer).toMatchObject({ artikel: 'A33', reden: expect.stringContaining('maatregelen') });
    const { aard, oorzaak, gegevens, personen } = report;
    const whole = foldDatalek([
      ...reported,
      {
        type: 'DatalekAmended',
        op: datum('2026-04-04'),
        aard,
        oorzaak,
        gegevens,
        personen,
        aantalPersonen: 1,
      },
      { type: 'MaatregelTaken', op: datum('2026-04-04') },
      { type: 'ApNotNotified', op: datum('2026-04-04') },
      { type: 'BetrokkenenTold', op: datum('2026-04-04'), aantal: 1 },
    ]);
    expect(isRefusal(decideRegister(whole, closeDatalek, close, later))).toBe(false);
  });
  test('protocol A33: anybody reports one; only the functionaris and the directeur go on with it', () => {
    const worker = at('2026-04-10T10:00:00Z', { medewerkerId: fg.medewerkerId, rol: 'klachtbehandelaar' });
    expect(isRefusal(decideRegister(foldDatalek([]), reportDatalek, report, worker))).toBe(false);
    expect(decideRegister(foldDatalek(reported), closeDatalek, {}, worker)).toMatchObject({ refused: 'rol' });
    const tomorrow = { ...report, op: '2026-04-10', tijd: '23:59' };
    expect(decideRegister(foldDatalek([]), reportDatalek, tomorrow, worker)).toMatchObject({
      fouten: [{ veld: 'op' }],
    });
  });
});

describe('complaints about the bureau without a dossier', () => {
  const behandelaarId = '22222222-2222-4222-8222-222222222222';
  const leiding = at('2026-06-10T10:00:00Z', { medewerkerId: behandelaarId, rol: 'leidinggevende' });
  const received = {
    type: 'LosseKlachtReceived',
    op: datum('2026-05-04'),
    van: 'ander',
    behandelaarId,
    overMedewerkerId: fg.medewerkerId,
  } as const;
  test('protocol 5.4.5: the same terms as in a dossier: ten working days, four weeks, eight at the latest', () => {
    const settings = standaardInstellingen(['GM0014']);
    const due = (...more: Parameters<typeof foldLosseKlacht>[0] extends Iterable<infer E> ? E[] : never) =>
      losseKlachttermijn(foldLosseKlacht([received, ...more]), settings)?.uiterlijk;
    const confirmed = { type: 'LosseKlachtConfirmed', op: datum('2026-05-06') } as const;
    const extended = { type: 'LosseKlachtExtended', op: datum('2026-05-20') } as const;
    expect([due(), due(confirmed), due(confirmed, extended)]).toEqual([
      '2026-05-20',
      '2026-06-01',
      '2026-06-29',
    ]);
  });
  test('protocol 5.4.5, B12: not by whom it is about, and by a committee with an independent member', () => {
    const klacht = foldLosseKlacht([received]);
    const settle = { op: '2026-06-09', uitkomst: 'gegrond', onafhankelijkLid: false, motivering: 'M.' };
    expect(decideRegister(klacht, settleLosseKlacht, settle, leiding)).toMatchObject({ artikel: 'B12' });
    const independent = { ...settle, onafhankelijkLid: true };
    expect(decideRegister(klacht, settleLosseKlacht, independent, leiding)).toMatchObject({
      fouten: [{ veld: 'commissielid' }],
    });
    const whole = { ...independent, commissielid: 'Een jurist.' };
    expect(isRefusal(decideRegister(klacht, settleLosseKlacht, whole, leiding))).toBe(false);
    const self = at('2026-06-10T10:00:00Z', { ...fg, rol: 'klachtbehandelaar' });
    expect(decideRegister(klacht, settleLosseKlacht, whole, self)).toMatchObject({ artikel: '5.4.5' });
  });
});

test('every field of the registers is declared, and a free text has a class', () => {
  for (const { name, input } of [...datalekhandelingen, ...losseKlachthandelingen])
    for (const [key, schema] of Object.entries(input.shape)) {
      const veld = veldOf(schema);
      expect(veld?.label, `${name}.${key}`).toBeTruthy();
      if (veld?.soort === 'tekst' || veld?.soort === 'lange_tekst')
        expect(persoonsgegevensklassen, `${name}.${key}`).toContain(veld.klasse);
    }
});
