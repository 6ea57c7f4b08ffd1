import { v5 } from 'uuid';

/** Namespace of everything imported. A permanent constant: the same row is the same formation, whoever imports it. */
const IMPORT_NAMESPACE = '0d3c6f5e-2f4b-5a8e-8c19-6a656a616b02';

/** The id of the source in one form: lower-case hexadecimal, without hyphens. */
const normalised = (id: string): string => id.toLowerCase().replaceAll('-', '');

/** Id of the formation that a row of SSCASN is. @param formasiId a UUID, or the same 32 digits without hyphens */
export const importedFormationId = (formasiId: string): string =>
  v5(`sscasn:${normalised(formasiId)}`, IMPORT_NAMESPACE);

/** Id of the one round of an agency, a procurement and a year. */
export const importedRoundId = (agencyId: string, procurementName: string, fiscalYear: number): string =>
  v5(`sscasn-round:${JSON.stringify([agencyId, procurementName, fiscalYear])}`, IMPORT_NAMESPACE);
