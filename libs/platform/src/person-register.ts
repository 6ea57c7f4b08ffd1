/**
 * What a context may ask about persons without knowing who keeps the record. Nest token: the class. The view
 * `decision-history` provides it.
 */
export abstract class PersonRegister {
  /**
   * Agencies that recorded something about the person, up to the end of the log now; empty: nobody did.
   * @throws BehindError when the read model does not catch up in time
   */
  abstract agenciesOf(personRef: string): Promise<readonly string[]>;
}
