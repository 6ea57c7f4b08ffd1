/** Hex SHA-256 of a version's shape. */
export function shapeOf(version: { readonly schema: object; readonly visibility: object }): string;
