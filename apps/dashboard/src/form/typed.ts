/** What was typed in a form, by name of the field, as it was sent: kept so that nothing has to be typed twice. */
export type Ingevuld = Readonly<Record<string, readonly string[]>>;

/** A record that has nothing of itself: names of fields come from outside, and may be `constructor`. */
const bare = <T>(): Record<string, T> => Object.create(null);

/** What was typed; files and the field that proves the origin are left out. */
export const typedIn = (form: FormData): Ingevuld => {
  const typed = bare<string[]>();
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string' || name === 'csrf') continue;
    const values = typed[name] ?? [];
    typed[name] = values;
    values.push(value);
  }
  return typed;
};

/** The value of a field that is there once; empty when it was not sent. */
export const one = (typed: Ingevuld, naam: string): string => typed[naam]?.[0] ?? '';

/** The version that the form was made for; 0, which no dossier has, when it is no such number. */
export const versionIn = (typed: Ingevuld): number => {
  const given = one(typed, 'versie');
  return /^\d{1,9}$/.test(given) ? Number(given) : 0;
};

/** How many rows of this field were sent, empty ones included. */
export const sentRows = (typed: Ingevuld, naam: string): number =>
  Math.max(
    0,
    ...Object.keys(typed)
      .map((key) => key.split('.'))
      .filter(([first, index]) => first === naam && /^\d+$/.test(index ?? ''))
      .map(([, index]) => Number(index) + 1),
  );

/** Closes the gaps between rows, as the reading of the form does, so that errors stand beside the right row. */
export const closeGaps = (typed: Ingevuld): Ingevuld => {
  const numbers = new Map<string, number[]>();
  for (const key of Object.keys(typed)) {
    const [naam = '', index = '', inner] = key.split('.');
    if (!inner || !/^\d{1,4}$/.test(index) || !typed[key]?.some((value) => value.trim() !== '')) continue;
    numbers.set(
      naam,
      [...new Set([...(numbers.get(naam) ?? []), Number(index)])].sort((a, b) => a - b),
    );
  }
  const closed = bare<readonly string[]>();
  for (const [key, values] of Object.entries(typed)) {
    const [naam = '', index = '', inner] = key.split('.');
    const place = inner ? (numbers.get(naam)?.indexOf(Number(index)) ?? -1) : 0;
    if (inner && place >= 0) closed[`${naam}.${place}.${inner}`] = values;
    else if (!inner) closed[key] = values;
  }
  return closed;
};
