import { gesprekshouding } from '@meldpunt/core';
import { html } from 'hono/html';
import { articleLink } from '../act/refusal.ts';
import type { Html } from '../layout/html.ts';

/** Beside the form of the interview: how to listen, and what would hurt the client again (5.1). */
export const interviewGuidance = (): Html =>
  html`<details class="mp-kaart mp-leidraad"><summary><h2>Bij het gesprek</h2></summary>
<p>Geef de cliënt tijd en ruimte voor het hele verhaal. ${articleLink('5.1')}</p>
<h3>Doe dit</h3><ul>${gesprekshouding.map(({ doe }) => html`<li>${doe}</li>`)}</ul>
<h3>Vermijd dit</h3><ul>${gesprekshouding.map(({ vermijd }) => html`<li>${vermijd}</li>`)}</ul></details>`;
