import { v5 } from 'uuid';

/** Namespace of application ids. A permanent constant. */
const APPLICATION_NAMESPACE = '7b1e4a90-3c5d-5f27-9a61-6a656a616b03';

/**
 * Id of an application: UUIDv5 of its round and its public running number, whoever records it. So a number is used once in
 * a round, a file of scores finds its applications by number alone, and nothing of a person is in it.
 */
export const applicationIdOf = (roundId: string, applicationNo: string): string =>
  v5(`${roundId}\n${applicationNo}`, APPLICATION_NAMESPACE);
