import { labelOf } from '../../codes/codelijst.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { contactvoorwaarden } from '../codelijsten-contact.ts';

/** Ways in which a message can reach a client. */
export type Contactweg = 'voicemail' | 'post' | 'email';

const forbids: Record<Contactweg, { code: string; unless: string | null }> = {
  voicemail: { code: 'geen_voicemail', unless: null },
  post: { code: 'geen_post', unless: 'ander_adres' },
  email: { code: 'geen_email', unless: 'ander_email' },
};

/** Whether the client may be reached this way: not agreed otherwise, or another address was given for it. */
export const magVia = ({ contactwijze }: Pick<Dossier, 'contactwijze'>, weg: Contactweg): boolean => {
  const { code, unless } = forbids[weg];
  const agreed = contactwijze?.voorwaarden ?? [];
  return !agreed.includes(code) || (unless !== null && agreed.includes(unless));
};

/** Conditions with the code that says: read what else was agreed, whenever there are words about it. */
export const metAfspraak = (codes: readonly string[], ingevuld: readonly string[] = []): string[] =>
  ingevuld.includes('contactAfspraak') ? [...new Set([...codes, 'anders'])] : [...codes];

/** What to mind when calling or writing, in the words of the list and in its order; empty when nothing was agreed. */
export const contactwaarschuwingen = (codes: readonly string[]): string[] =>
  contactvoorwaarden.codes
    .filter(({ code }) => codes.includes(code))
    .map(({ code }) => labelOf(contactvoorwaarden, code));
