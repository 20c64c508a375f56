import { acts } from '@meldpunt/core';
import { briefsoorten } from '@meldpunt/letters';
import { describe, expect, test } from 'vitest';
import { isLetterText, letterText } from './letter-text.ts';

describe('the text of a letter in the journal', () => {
  test('headings, lists and what stands out are shown as such, without their marks', () => {
    const shown = String(letterText('Beste Aafke,\n\n## Wat nu?\n\n- eerst **dit**\n- dan dat'));
    expect(shown).toBe(
      '<p>Beste Aafke,</p><p><strong>Wat nu?</strong></p><ul><li>eerst <strong>dit</strong></li><li>dan dat</li></ul>',
    );
  });

  test('what looks like HTML stays text', () =>
    expect(String(letterText('<b>x</b> **<i>y</i>**'))).toBe(
      '<p>&lt;b&gt;x&lt;/b&gt; <strong>&lt;i&gt;y&lt;/i&gt;</strong></p>',
    ));

  test('every letter that an act takes the text of is known by the field of that act', () => {
    const withText = briefsoorten.filter(([, { tekstveld }]) => tekstveld !== undefined);
    expect(withText.length).toBeGreaterThan(5);
    for (const [, { handeling, tekstveld }] of withText) {
      expect(acts.find(({ name }) => name === handeling)?.input.shape).toHaveProperty(String(tekstveld));
      expect(isLetterText(handeling, String(tekstveld))).toBe(true);
    }
    expect(isLetterText('contactClient', 'verslag')).toBe(false);
  });
});
