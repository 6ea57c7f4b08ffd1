/** Format of a log whose private fields are sealed; the only one this version reads. */
export const LOG_FORMAT = 1;

/** Why a log of another format is refused, and what to do; undefined: this version reads it. */
export function foreignFormat(format: number): string | undefined {
  if (format === LOG_FORMAT) return undefined;
  const own = `This log has format ${format}; this version of Jejak reads format ${LOG_FORMAT}.`;
  return format < LOG_FORMAT
    ? `${own} Format 0 keeps private fields in clear and holds invented people only: begin with an empty database, or another DATA_DIR.`
    : `${own} Start the version that wrote it.`;
}
