/**
 * Where who leaves in a hurry ends up: a site that anybody may have open, that a glance at says nothing, and that loads
 * fast. The weather is the custom for this.
 */
export const LEAVE_TO = 'https://www.buienradar.nl/';

/** The way out, on every page of the public form. */
export const leavePath = '/weg';
