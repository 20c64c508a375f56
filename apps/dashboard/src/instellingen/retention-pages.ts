import { type Bewaarregel, type Bewaarregels, standaardBewaarregels } from '@meldpunt/archive';
import { behandelwijzen, labelOf, type Rol, sluitredenen } from '@meldpunt/core';
import type { Instellingversie } from '@meldpunt/store';
import { html } from 'hono/html';
import type { PageDeps } from '../deps.ts';
import type { Namen } from '../journal/names.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { dataList } from '../layout/pieces.ts';
import { settingHistory } from './history.ts';

/** The retention rules that hold here. */
export const rulesOf = ({ bewaarregels = standaardBewaarregels }: PageDeps): Bewaarregels => bewaarregels;

/** Who may set how long is kept. */
export const retentionBy: readonly Rol[] = ['directeur'];

/** `P5Y` in words. */
export const periodText = (termijn: string): string => {
  const [, aantal = '', soort = ''] = /^P(\d+)([YMD])$/.exec(termijn) ?? [];
  const units: Record<string, string> = { Y: 'jaar', M: aantal === '1' ? 'maand' : 'maanden', D: 'dagen' };
  return aantal ? `${aantal} ${units[soort]}` : termijn;
};

/** Which dossiers a rule is about. */
export const ruleTitle = ({ voor }: Bewaarregel): string => {
  const closed = voor.sluitredenen?.map((code) => labelOf(sluitredenen, code)).join(', ');
  const kind = voor.klacht ? 'Klacht' : 'Melding die geen klacht werd';
  const what = [closed, voor.klacht !== undefined && kind].filter(Boolean).join(', ') || 'Elk dossier';
  return voor.behandelwijzen
    ? `${what}: ${voor.behandelwijzen.map((code) => labelOf(behandelwijzen, code)).join(', ')}`
    : what;
};

/** The retention rules, each with its reason, standing and version. */
export const retentionPage = (
  frame: Frame,
  regels: Bewaarregels,
  versies: readonly Instellingversie[],
  namen: Namen,
): Html =>
  page(frame, {
    titel: 'Bewaartermijnen',
    inhoud: html`<p class="mp-niet-op-papier"><a href="/instellingen">Alle instellingen</a></p><h1>Bewaartermijnen</h1><p>Er bestaat geen officiële termijn. Het bureau kiest hem zo kort als kan, legt uit waarom en laat hem vaststellen. De eerste regel die past, geldt.</p>
${regels.regels.map(
  (regel) =>
    html`<section class="mp-kaart mp-smal mp-stapel" aria-labelledby="regel-${regel.naam}"><h2 id="regel-${regel.naam}">${ruleTitle(regel)}</h2>${dataList(
      [
        ['Bewaren na het sluiten', periodText(regel.termijn)],
        ['Daarna', 'vernietigen'],
        ['Grondslag', regel.grondslag],
        ['Waarom', regel.toelichting],
        ['Stand', regel.status],
        ['Versie', regel.versie],
      ],
    )}<p><a href="/instellingen/bewaren/${regel.naam}">Wijzigen<span class="mp-verborgen">: ${ruleTitle(regel)}</span></a></p></section>`,
)}
${settingHistory(versies, namen)}`,
  });
