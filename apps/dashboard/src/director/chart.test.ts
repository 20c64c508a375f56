import { expect, test } from 'vitest';
import { chart } from './chart.ts';

const shown = String(
  chart('proef', {
    titel: 'Per grond',
    kop: 'Grond',
    soort: 'liggend',
    namen: ['Ras', '</script><script>alert(1)'],
    reeksen: [
      { naam: '2026', waarden: [1200, 3] },
      { naam: '2025', waarden: [4, 5] },
    ],
    totaal: true,
  }),
);

test('the picture and the table hold the same numbers', () => {
  const json = /<script type="application\/json" id="proef">(.*?)<\/script>/s.exec(shown)?.[1] ?? '';
  expect(JSON.parse(json).reeksen[0].waarden).toEqual([1200, 3]);
  expect(shown).toContain('<td class="mp-getal">1.200</td>');
  expect(shown).toContain('<td class="mp-getal">1.203</td>');
});

test('a name can not end the data element', () => {
  expect(shown.match(/<\/script>/g)).toHaveLength(1);
  expect(shown).not.toContain('<script>alert');
});
