import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cssBundle } from './css-bundle.ts';

export type AssetName =
  | 'meldpunt.css'
  | 'grafieken.js'
  | 'chart.js'
  | 'wacht.js'
  | 'menu.js'
  | 'formulier.js'
  | 'concept.js'
  | 'melden.js'
  | 'zoekkeuze.js'
  | 'merk.svg';

/** A static file: its path carries the hash of its content, so that it can be cached for good. */
export type Asset = { path: string; type: string; content: string };

/** Where the static files are served. */
export const assetFolder = '/statisch';

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
};

const read = (place: string): string => readFileSync(new URL(place, import.meta.url), 'utf8');
const chartBundle = (): string =>
  readFileSync(
    createRequire(import.meta.url)
      .resolve('chart.js')
      .replace(/[^/\\]+$/, 'chart.umd.min.js'),
    'utf8',
  ).replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n');

/** Reads the static files once and names them by their content. Throws when one is missing: then nothing looks right. */
export const loadAssets = (): Record<AssetName, Asset> => {
  const contents: Record<AssetName, string> = {
    'meldpunt.css': cssBundle(),
    'grafieken.js': read('grafieken.js'),
    'chart.js': chartBundle(),
    'wacht.js': read('wacht.js'),
    'menu.js': read('menu.js'),
    'formulier.js': read('formulier.js'),
    'concept.js': read('concept.js'),
    'melden.js': read('melden.js'),
    'zoekkeuze.js': read('zoekkeuze.js'),
    'merk.svg': read('merk.svg'),
  };
  return Object.fromEntries(
    Object.entries(contents).map(([name, content]) => {
      const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
      const [stem, extension = ''] = name.split('.');
      const path = `${assetFolder}/${stem}.${hash}.${extension}`;
      return [name, { path, type: types[extension] ?? 'application/octet-stream', content }];
    }),
  ) as Record<AssetName, Asset>;
};
