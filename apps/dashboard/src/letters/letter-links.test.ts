import { html } from 'hono/html';
import { expect, test } from 'vitest';
import { letterLinks } from './letter-links.ts';

const shown = (handeling: string) => String(html`${letterLinks(handeling, '2026-00012', undefined)}`);

test('the form of an act that sends a letter leads to its template; other forms do not', () => {
  expect(shown('sendHoorWederhoorbrief')).toContain('href="/dossiers/2026-00012/brieven/');
  expect(shown('tellEinde').match(/<a /g)?.length).toBeGreaterThan(1);
  expect(shown('holdIntake')).toBe('');
  expect(shown('addDocument')).toBe('');
});
