import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The components of the Utrecht library that the pages use; nothing else of it is sent. */
const utrechtComponents = [
  'alert',
  'button',
  'form-field-description',
  'form-field-error-message',
  'form-label',
  'select',
  'skip-link',
  'textarea',
  'textbox',
];
/** Our own, in order: later ones may refine earlier ones. */
const own = [
  'tokens',
  'utrecht-theme',
  'base',
  'rhythm',
  'layout',
  'menu',
  'pieces',
  'tables',
  'forms',
  'form-page',
  'melden',
  'print',
];

/** The one style sheet of all pages: the tokens, the Utrecht components used, and our own rules. */
export const cssBundle = (): string => {
  const library = createRequire(
    createRequire(import.meta.url).resolve('@utrecht/component-library-css/package.json'),
  );
  const components = utrechtComponents.map((name) =>
    readFileSync(library.resolve(`@utrecht/${name}-css/dist/index.css`), 'utf8'),
  );
  const sheets = own.map((name) => readFileSync(new URL(`css/${name}.css`, import.meta.url), 'utf8'));
  return [sheets[0], ...components, ...sheets.slice(1)].join('\n');
};
