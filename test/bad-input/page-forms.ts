/** A field as a page shows it: what stands in it, or what is chosen. */
export type Shown = { naam: string; soort: string; waarden: string[] };
/** A form of a page: where it is sent to, and its fields. */
export type PageForm = { actie: string; velden: Shown[] };

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
/** Text as a browser reads it. */
export const readable = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : readable(found);
};

const fieldsIn = (html: string): Shown[] => {
  const fields = new Map<string, Shown>();
  const add = (naam: string | undefined, soort: string, waarde: string | undefined) => {
    if (!naam) return;
    const field = fields.get(naam) ?? { naam, soort, waarden: [] };
    if (waarde !== undefined) field.waarden.push(waarde);
    fields.set(naam, field);
  };
  const pattern =
    /<input\b[^>]*>|<textarea\b([^>]*)>\n?([\s\S]*?)<\/textarea>|<select\b([^>]*)>([\s\S]*?)<\/select>/g;
  for (const [tag, areaTag, areaText, selectTag, options] of html.matchAll(pattern)) {
    if (areaTag !== undefined) add(attribute(areaTag, 'name'), 'textarea', readable(areaText ?? ''));
    else if (selectTag !== undefined) {
      const chosen = /<option\b[^>]*\sselected[^>]*>/.exec(options ?? '')?.[0];
      add(attribute(selectTag, 'name'), 'select', chosen && attribute(chosen, 'value'));
    } else {
      const type = attribute(tag, 'type') ?? 'text';
      const choice = type === 'radio' || type === 'checkbox';
      const waarde = choice && !/\schecked/.test(tag) ? undefined : (attribute(tag, 'value') ?? '');
      add(attribute(tag, 'name'), type, waarde);
    }
  }
  return [...fields.values()];
};

/** The forms of a page that send something, read as a browser would. */
export const formsOf = (html: string, at: string): PageForm[] =>
  [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
    .filter(([, tag]) => /method="post"/i.test(tag ?? ''))
    .map(([, tag = '', inner = '']) => ({
      actie: attribute(tag, 'action') ?? at,
      velden: fieldsIn(inner),
    }));

/** The reasons that a page gives, each with the field that it links to (empty when to none). */
export const faultsOf = (html: string): { veld: string; reden: string }[] => {
  const list = /id="fouten"[\s\S]*?<ul>([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? '';
  return [...list.matchAll(/<li>(?:<a href="#([^"]*)">)?([\s\S]*?)(?:<\/a>)?<\/li>/g)].map(
    ([, veld = '', reden = '']) => ({
      veld,
      reden: readable(reden),
    }),
  );
};

/** Line ends as a browser counts them, and the substitute for what no page can hold. */
export const sameLines = (text: string): string => text.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '\u001A');
