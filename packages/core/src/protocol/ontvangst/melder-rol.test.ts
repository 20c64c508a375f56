import { describe, expect, test } from 'vitest';
import { leegDossier } from '../../dossier/dossier.ts';
import { isRefusal } from '../../dossier/refusal.ts';
import { slachtofferGesproken } from '../melder-rol.ts';
import { attempt, faultsOf, melding, refusedUnder, walk } from '../testing/path.ts';

const mail = { ...melding, kanaal: 'email', rolMelder: 'onbekend' };
const contact = {
  op: '2026-03-03',
  wijze: 'telefoon',
  gelukt: true,
  metSlachtoffer: false,
  verslag: 'Verzonnen.',
};
const choice = { op: '2026-03-04', behandelwijze: 'ondersteuning', vormen: ['bemiddeling'] };
const registratie = {
  op: '2026-03-03',
  gronden: melding.gronden,
  terrein: melding.terrein,
  aard: melding.aard,
  gemeenteWoon: melding.gemeenteWoon,
  gemeenteVoorval: melding.gemeenteVoorval,
  aantalSlachtoffers: 1,
};
const received = (over: object = {}) => walk(leegDossier, [['receiveMelding', { ...mail, ...over }]]);
const contacted = () => walk(received(), [['contactClient', contact]]);

describe('protocol 2.2: who reports', () => {
  test('may be unknown at receipt, and is settled before a handling is chosen', () => {
    refusedUnder(contacted(), 'chooseBehandelwijze', choice, '2.2', 'amendRegistratie');
    const settled = walk(contacted(), [['amendRegistratie', { ...registratie, rolMelder: 'slachtoffer' }]]);
    expect(settled.melding?.rolMelder).toBe('slachtoffer');
    expect(isRefusal(attempt(settled, 'chooseBehandelwijze', choice, '2026-03-04'))).toBe(false);
  });

  test('is never unknown from the public form, which asks it', () => {
    expect(
      faultsOf(attempt(leegDossier, 'receiveMelding', { ...mail, kanaal: 'webformulier' }, '2026-03-03')),
    ).toContain('rolMelder');
  });

  test('does not become unknown again, and stays as it is when another part of the registration is put right', () => {
    const known = received({ rolMelder: 'getuige' });
    expect(
      faultsOf(attempt(known, 'amendRegistratie', { ...registratie, rolMelder: 'onbekend' }, '2026-03-03')),
    ).toContain('rolMelder');
    expect(walk(known, [['amendRegistratie', registratie]]).melding?.rolMelder).toBe('getuige');
  });

  test('protocol 5c: turns out to be another: then the victim must be spoken to, whatever was thought before', () => {
    const direct = received({ kanaal: 'telefoon', rolMelder: 'slachtoffer', direct: true });
    expect(slachtofferGesproken(direct)).toBe(true);
    const witness = walk(direct, [['amendRegistratie', { ...registratie, rolMelder: 'getuige' }]]);
    expect(slachtofferGesproken(witness)).toBe(false);
    refusedUnder(witness, 'chooseBehandelwijze', choice, '5c', 'contactClient');
    const unknown = received({ kanaal: 'telefoon', direct: true });
    expect(slachtofferGesproken(unknown)).toBe(false);
    expect(
      slachtofferGesproken(
        walk(unknown, [['amendRegistratie', { ...registratie, rolMelder: 'slachtoffer' }]]),
      ),
    ).toBe(true);
  });

  test('is asked before a case is closed in which there was contact', () => {
    const told = (dossier: ReturnType<typeof received>, wijze: string) =>
      walk(dossier, [['tellEinde', { op: '2026-03-05', wijze, bericht: 'Verzonnen.' }]]);
    const sluiting = { op: '2026-03-06', reden: 'client_wil_niet_verder', gewezenOpKlachtprocedure: true };
    refusedUnder(told(contacted(), 'schriftelijk'), 'closeDossier', sluiting, '2.2', 'amendRegistratie');
    expect(
      isRefusal(
        attempt(
          told(received({ anonimiteit: 'geheel' }), 'niet_mogelijk'),
          'closeDossier',
          sluiting,
          '2026-03-06',
        ),
      ),
    ).toBe(false);
  });
});
