/** How what is typed in a field is read: one line, many lines, or codes of a list. */
type Soort = 'regel' | 'tekst' | 'codes';

/** Every field of the public form. */
const soorten = {
  rolMelder: 'codes',
  spoed: 'codes',
  omschrijving: 'tekst',
  gemeenteVoorval: 'codes',
  plaats: 'regel',
  terrein: 'codes',
  dag: 'regel',
  dagOnbekend: 'codes',
  gronden: 'codes',
  wederpartij: 'regel',
  anonimiteit: 'codes',
  naam: 'regel',
  telefoon: 'regel',
  email: 'regel',
  gemeenteWoon: 'codes',
  letOp: 'codes',
  beltijden: 'regel',
} as const satisfies Record<string, Soort>;

export type Antwoordveld = keyof typeof soorten;

/** What was answered so far, as it was typed; a field that was not on a page yet is absent. */
export type Antwoorden = Readonly<Partial<Record<Antwoordveld, readonly string[]>>>;

/** The most that the act of receiving a melding takes, in characters. */
const longest: Record<Soort, number> = { regel: 200, tekst: 20_000, codes: 60 };
const MOST_CODES = 60;

/** Characters that no keyboard gives but a copied text can hold; nobody is sent back for them. */
const isKept = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return code === 9 || code === 10 || (code >= 32 && code !== 127);
};

const clean = (text: string, soort: Soort): string => {
  const kept = [...text.replace(/\r\n?/g, '\n')].filter(isKept).join('');
  return (soort === 'tekst' ? kept : kept.replace(/\s+/g, ' ')).trim();
};

/** The answers of one page: each of its fields, empty ones too. Codes longer than any code were not ours. */
export const readAnswers = (form: FormData, velden: readonly Antwoordveld[]): Antwoorden => {
  const read: Partial<Record<Antwoordveld, string[]>> = {};
  for (const veld of velden) {
    const soort = soorten[veld];
    const values = form.getAll(veld).flatMap((value) => (typeof value === 'string' ? [value] : []));
    const cleaned = values.map((value) => clean(value, soort)).filter((value) => value !== '');
    read[veld] =
      soort === 'codes'
        ? cleaned.filter((value) => value.length <= longest.codes).slice(0, MOST_CODES)
        : cleaned.slice(0, 1);
  }
  return read;
};

/** The first value of a field; empty when there is none. */
export const answer = (antwoorden: Antwoorden, veld: Antwoordveld): string => antwoorden[veld]?.[0] ?? '';

/** Fields with more text than can be kept, with how much that is. */
export const tooLong = (
  antwoorden: Antwoorden,
  velden: readonly Antwoordveld[],
): { veld: Antwoordveld; lengte: number; hoogste: number }[] =>
  velden
    .map((veld) => ({ veld, lengte: answer(antwoorden, veld).length, hoogste: longest[soorten[veld]] }))
    .filter(({ lengte, hoogste }) => lengte > hoogste);
