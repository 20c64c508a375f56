import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** One TypeScript file of the product: where it stands, what it says, and what it imports (type-only imports apart). */
export type Source = {
  path: string;
  unit: string;
  text: string;
  imports: { from: string; typeOnly: boolean }[];
};

const importsOf = (text: string): Source['imports'] =>
  [...text.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm)].map((found) => ({
    from: found[2] ?? '',
    typeOnly: found[1] !== undefined,
  }));

/** Every source file under apps/ and packages/, tests left out. */
export const productSources = (): Source[] =>
  ['apps', 'packages'].flatMap((top) =>
    readdirSync(join(root, top)).flatMap((name) =>
      readdirSync(join(root, top, name, 'src'), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/(^|\/)testing\//.test(file))
        .map((file) => {
          const path = join(root, top, name, 'src', file);
          const text = readFileSync(path, 'utf8');
          return { path: relative(root, path), unit: `${top}/${name}`, text, imports: importsOf(text) };
        }),
    ),
  );
