/** The pages of incidents. */
export const incidentsPath = '/voorvallen';
export const incidentPath = '/voorvallen/:voorval{V-\\d{4}-\\d{4,}}';
export const workPath = `${incidentPath}/werk/:werk`;
