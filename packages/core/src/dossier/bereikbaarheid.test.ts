import { describe, expect, test } from 'vitest';
import { datum } from '../time/datum.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import { after, delta, melding } from './testing/delta.ts';

const op = datum('2026-04-01');

describe('protocol 3.3: nobody can be called or written to', () => {
  test.each([
    [{ anonimiteit: 'geheel', kanaal: 'webformulier' }, true],
    [{ anonimiteit: 'geheel', kanaal: 'telefoon' }, false],
    [{ anonimiteit: 'jegens_derden', kanaal: 'webformulier' }, false],
    [{ anonimiteit: 'geen', kanaal: 'webformulier' }, false],
    [{ anonimiteit: 'geheel', kanaal: 'webformulier', onbereikbaar: false }, false],
    [{ anonimiteit: 'geheel', kanaal: 'telefoon', onbereikbaar: true }, true],
  ])('a melding that came in with %j: %s', (over, unreachable) =>
    expect(after(melding(over)).melding?.onbereikbaar).toBe(unreachable),
  );

  const unreachable = after(melding({ anonimiteit: 'geheel', onbereikbaar: true }));
  test.each<[Gebeurtenis, boolean]>([
    [{ type: 'AnonimiteitChanged', op, anonimiteit: 'geen' }, true],
    [{ type: 'AnonimiteitChanged', op, anonimiteit: 'jegens_derden' }, true],
    [{ type: 'AnonimiteitChanged', op, anonimiteit: 'geheel' }, false],
    [{ type: 'ContactwijzeAgreed', op, voorwaarden: ['ander_telefoon'] }, true],
    [{ type: 'ContactwijzeAgreed', op, voorwaarden: ['ander_email'] }, true],
    [{ type: 'ContactwijzeAgreed', op, voorwaarden: ['geen_brief', 'ander_adres'] }, true],
    [{ type: 'ContactwijzeAgreed', op, voorwaarden: ['geen_brief'] }, false],
    [{ type: 'ContactwijzeAgreed', op, voorwaarden: [] }, false],
    [{ type: 'ContactMade', op, wijze: 'telefoon', metSlachtoffer: true }, true],
    [{ type: 'ContactAttempted', op, wijze: 'telefoon' }, false],
    [{ type: 'ClientMailReceived', op }, true],
    [{ type: 'ClientMailed', op }, false],
  ])('until %j: %s', (event, reachable) => {
    const { melding: now } = delta(unreachable, event);
    expect((now ?? unreachable.melding)?.onbereikbaar).toBe(!reachable);
  });

  test('what makes one reachable keeps what else it changes, and all else of the melding', () => {
    const before = unreachable.melding;
    expect(delta(unreachable, { type: 'AnonimiteitChanged', op, anonimiteit: 'geen' })).toEqual({
      melding: { ...before, anonimiteit: 'geen', onbereikbaar: false },
    });
    expect(delta(unreachable, { type: 'ContactMade', op, wijze: 'telefoon', metSlachtoffer: true })).toEqual({
      status: 'eerste_contact',
      eersteContactOp: op,
      contactMetSlachtoffer: true,
      melding: { ...before, onbereikbaar: false },
    });
  });
});
