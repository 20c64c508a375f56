import { describe, expect, test } from 'vitest';
import { leegDossier } from '../../dossier/dossier.ts';
import { isRefusal } from '../../dossier/refusal.ts';
import { acts } from '../catalogus.ts';
import { attempt, eventOf, faultsOf, melding, walk } from '../testing/path.ts';
import { contactwaarschuwingen, magVia } from './contactwijze.ts';

const received = walk(leegDossier, [['receiveMelding', melding]]);
const agreed = (voorwaarden: string[], over: object = {}) =>
  attempt(received, 'agreeContactwijze', { op: '2026-03-03', voorwaarden, ...over }, '2026-06-01');

describe('contact that does no harm', () => {
  test('protocol 5.4.4a, 5.4.8: what was agreed stands as codes in the journal, its words do not', () => {
    const given = { op: '2026-03-03', voorwaarden: ['codewoord'], contactCodewoord: 'Zonnebloem' };
    expect(eventOf(received, 'agreeContactwijze', given)).toEqual({
      type: 'ContactwijzeAgreed',
      op: '2026-03-03',
      voorwaarden: ['codewoord'],
    });
  });
  test.each([
    ['alleen_uren', 'contactUren'],
    ['ander_telefoon', 'contactTelefoon'],
    ['ander_email', 'contactEmail'],
    ['ander_adres', 'contactAdres'],
    ['codewoord', 'contactCodewoord'],
  ])('a condition that needs words has them, and words have their condition: %s', (code, veld) => {
    expect(faultsOf(agreed([code]))).toEqual([veld]);
    expect(faultsOf(agreed([], { [veld]: 'Woorden' }))).toEqual([veld]);
    expect(isRefusal(agreed([code], { [veld]: 'Woorden' }))).toBe(false);
  });
  test('a way is closed when it was agreed so, and open again with another address', () => {
    const none = agreed(['geen_voicemail', 'geen_post', 'geen_email']);
    const other = agreed(['geen_post', 'geen_email', 'ander_adres', 'ander_email'], {
      contactAdres: 'Elders 1',
      contactEmail: 'elders@voorbeeld.nl',
    });
    if (isRefusal(none) || isRefusal(other)) throw new Error('not agreed');
    const ways = ['voicemail', 'post', 'email'] as const;
    expect(ways.map((weg) => magVia(received, weg))).toEqual([true, true, true]);
    expect(ways.map((weg) => magVia(none, weg))).toEqual([false, false, false]);
    expect(ways.map((weg) => magVia(other, weg))).toEqual([true, true, true]);
  });
  test('the latest agreement replaces the earlier one, and no condition at all ends it', () => {
    const later = walk(received, [
      ['agreeContactwijze', { op: '2026-03-03', voorwaarden: ['geen_post', 'geen_voicemail'] }],
      ['agreeContactwijze', { op: '2026-03-05', voorwaarden: ['geen_voicemail'] }],
    ]);
    expect(contactwaarschuwingen(later.contactwijze?.voorwaarden ?? [])).toEqual(['Spreek geen bericht in']);
    const ended = walk(later, [['agreeContactwijze', { op: '2026-03-06', voorwaarden: [] }]]);
    expect(contactwaarschuwingen(ended.contactwijze?.voorwaarden ?? [])).toEqual([]);
  });
  test('protocol 5.4.4a: words about contact are a condition by themselves, whatever was chosen', () => {
    const words = { op: '2026-03-03', voorwaarden: [], contactAfspraak: 'Alleen op dinsdag.' };
    const agreed = walk(received, [['agreeContactwijze', words]]);
    expect(agreed.contactwijze?.voorwaarden).toEqual(['anders']);
    const empty = { op: '2026-03-03', voorwaarden: ['anders'] };
    expect(faultsOf(attempt(received, 'agreeContactwijze', empty, '2026-06-01'))).toEqual([
      'contactAfspraak',
    ]);
  });
  test('it can be taken down with the melding itself', () => {
    const asked = { ...melding, contactvoorwaarden: ['geen_voicemail', 'alleen_uren'] };
    expect(faultsOf(attempt(leegDossier, 'receiveMelding', asked, '2026-06-01'))).toEqual([
      'contactAfspraak',
    ]);
    const full = walk(leegDossier, [['receiveMelding', { ...asked, contactAfspraak: 'Na zes uur.' }]]);
    expect(full.contactwijze).toEqual({
      op: '2026-03-02',
      versie: 1,
      voorwaarden: ['geen_voicemail', 'alleen_uren', 'anders'],
    });
  });
  test('every act that tells, asks or sends the client something says so, so that its form can warn', () => {
    const reach = acts.filter((act) => act.bereiktClient).map(({ name }) => name);
    const names =
      /^(contactClient|warnClient|confirmAfspraak|tellEinde|tellBekendwording|tellVertraging|sendAfschrift|remindStukken|requestStukken|explainAfspraak|discussVoortgang|giveAdvies|holdEvaluatie)$/;
    expect(acts.filter(({ name }) => names.test(name)).every(({ name }) => reach.includes(name))).toBe(true);
  });
});
