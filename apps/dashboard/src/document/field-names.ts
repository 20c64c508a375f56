/** The field in which a file is sent. */
export const fileField = 'document';
/** Goes along in the form: the name of the file that is kept with its draft. */
export const keptField = 'bewaard_bestand';
/** Ticked when that file is not to be sent after all. */
export const dropField = 'bestand_weg';
