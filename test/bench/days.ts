import { addDays, datum } from '@meldpunt/core';

/** Last day of the dossiers, and the business date of the first night. */
export const FIRST_NIGHT = datum('2026-06-30');
/** Business date of the ordinary night that follows. */
export const ORDINARY_NIGHT = addDays(FIRST_NIGHT, 1);
/** The year that is reported on: the last whole one. */
export const REPORT_YEAR = 2025;
/** How many dossiers change on an ordinary day. */
export const CHANGES = 1000;
