const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether this is an id as we write them: lower case, with hyphens. */
export const isUuid = (text: string): boolean => UUID.test(text);
