import { describe, expect, test } from 'vitest';
import { type Dossier, leegDossier } from '../../dossier/dossier.ts';
import type { Context } from '../act.ts';
import { standaardInstellingen } from '../instellingen.ts';
import { eventsOf, refusalOf, systeem } from '../testing/besluit.ts';
import { melding, toClosing, walk } from '../testing/path.ts';

const received = walk(leegDossier, [['receiveMelding', melding]]);
const agreed = (...voorwaarden: string[]): Dossier =>
  walk(received, [
    ['agreeContactwijze', { op: '2026-03-03', voorwaarden, contactEmail: mailFor(voorwaarden) }],
  ]);
const mailFor = (voorwaarden: string[]) =>
  voorwaarden.includes('ander_email') ? 'iemand@voorbeeld.example' : undefined;
const server: Partial<Context> = { instellingen: { ...standaardInstellingen(['GM0014']), mail: true } };
const bericht = { onderwerp: 'Afspraak', bericht: 'Bericht.' };

describe('a message to the client', () => {
  test('protocol 8.4: it goes out today, and its words stay out of the journal', () =>
    expect(eventsOf(received, 'mailClient', bericht, server)).toEqual([
      { type: 'ClientMailed', op: '2026-06-01' },
    ]));
  test('protocol 8.4: nothing can be mailed without a mail server, and no act of a case worker lifts that', () =>
    expect(refusalOf(received, 'mailClient', bericht)).toMatchObject({ artikel: '8.4', opheffen: null }));
  test('protocol 5.4.4a: not when no mail was agreed, unless to another address', () => {
    expect(refusalOf(agreed('geen_email'), 'mailClient', bericht, server)).toMatchObject({
      artikel: '5.4.4a',
      opheffen: 'agreeContactwijze',
    });
    expect(eventsOf(agreed('geen_email', 'ander_email'), 'mailClient', bericht, server)).toHaveLength(1);
    expect(eventsOf(agreed('geen_voicemail', 'geen_post'), 'mailClient', bericht, server)).toHaveLength(1);
  });
  test('protocol 8.6a: not from a closed dossier, and not before a melding', () => {
    const closed = walk(leegDossier, toClosing);
    expect(refusalOf(closed, 'mailClient', bericht, server)).toMatchObject({ artikel: '8.6a' });
    expect(refusalOf(leegDossier, 'mailClient', bericht, server)).toMatchObject({ artikel: '3' });
  });
});

describe('a message of the client', () => {
  const answer = { op: '2026-05-08', bericht: 'Antwoord.' };
  test('protocol 8.4: the system takes it in, and nobody else', () => {
    expect(eventsOf(received, 'receiveClientMail', answer, systeem)).toEqual([
      { type: 'ClientMailReceived', op: '2026-05-08' },
    ]);
    expect(refusalOf(received, 'receiveClientMail', answer)).toMatchObject({ refused: 'rol' });
  });
  test('protocol 8.4: it comes into a closed dossier as well', () =>
    expect(eventsOf(walk(leegDossier, toClosing), 'receiveClientMail', answer, systeem)).toHaveLength(1));
});
