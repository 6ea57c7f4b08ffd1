// The digest of what a version of a fact stores: the schema and the mark of each field, not the words that explain them.
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Hex SHA-256 of a version's shape. A stored version never has another one: a change is a new version. */
export const shapeOf = ({ schema, visibility }) =>
  createHash('sha256')
    .update(canonicalize({ schema: JSON.parse(JSON.stringify(schema)), visibility }))
    .digest('hex');
