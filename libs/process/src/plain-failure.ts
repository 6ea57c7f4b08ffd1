const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ECONNRESET',
]);
const BAD_LOGIN = new Set(['28P01', '28000']);

/** Why a process could not start, in words that say what to do; addresses and passwords are not repeated. */
export function plainFailure(error: unknown): string {
  const { code = '', message } = error as { code?: string; message: string };
  if (UNREACHABLE.has(code))
    return `The database does not answer (${code}). Is it running, and is DATABASE_URL its address?`;
  if (BAD_LOGIN.has(code)) return 'The database refuses the user or password in DATABASE_URL.';
  if (code === '3D000')
    return 'The database named in DATABASE_URL does not exist. Create it first: createdb jejak';
  if (code === '42501')
    return `The user in DATABASE_URL may not do this: ${message}. Make it the owner of its database.`;
  return message;
}
