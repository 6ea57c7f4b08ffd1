/** Public running number of an application. */
export const APPLICATION_NO = /^[A-Za-z0-9_-]{1,60}$/;
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** A stable code. */
export const CODE = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
