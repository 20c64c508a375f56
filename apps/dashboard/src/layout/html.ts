import type { HtmlEscapedString } from 'hono/utils/html';

/** A piece of a page; all that was put into it is escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
/** What may stand between two tags: text is escaped, nothing is shown for what is absent. */
export type Inhoud = Html | string | number | false | null | undefined | Inhoud[];
