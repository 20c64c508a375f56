import type { Act, Datum } from '@meldpunt/core';
import type { ActRequest } from '@meldpunt/store';
import { type Ingevuld, one } from '../form/typed.ts';
import { type Actformulier, vervangreden } from './act-page.ts';

/** The act that is replaced, as the form says; undefined when it replaces none. */
export const replacedIn = (ingevuld: Ingevuld): Actformulier['vervangt'] => {
  const versie = Number(one(ingevuld, 'vervangt'));
  return Number.isInteger(versie) && versie > 0 ? { versie, reden: one(ingevuld, vervangreden) } : undefined;
};

/** What is to be recorded, all in one: withdrawing the act that is replaced first, saying from where it is split last. */
export const requested = (
  act: Act,
  given: Pick<ActRequest, 'input' | 'documenten'>,
  op: Datum,
  { vervangt, gesplitstUit }: Pick<Actformulier, 'vervangt' | 'gesplitstUit'>,
): Pick<ActRequest, 'handeling' | 'input' | 'daarna' | 'documenten'> => {
  if (vervangt)
    return {
      handeling: 'withdrawHandeling',
      input: { op, nummer: vervangt.versie, reden: vervangt.reden },
      daarna: [{ handeling: act.name, ...given }],
    };
  const split = { handeling: 'splitDossier', input: { op, dossiernummer: gesplitstUit } };
  return { handeling: act.name, ...given, ...(gesplitstUit && { daarna: [split] }) };
};
