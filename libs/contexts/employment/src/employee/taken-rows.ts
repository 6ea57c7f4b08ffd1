import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { Vault } from '#app/vault';
import type { RegisterEmployeeDto } from './register-employee/register-employee.dto.js';

/** What a row of a register says of a person. */
export type Taken = Pick<
  RegisterEmployeeDto,
  | 'name'
  | 'nip'
  | 'birthDate'
  | 'kind'
  | 'golongan'
  | 'golonganSince'
  | 'servesSince'
  | 'unitId'
  | 'education'
>;

/** Stands where a command has its id: what is digested here is a row. A permanent constant. */
const ROW = '6b1f0e0a-3c53-5d1b-9a55-6a656a616b06';

/**
 * Digests of the rows that people were taken over from. A row holds a number and a name, and its digest is public: it is made
 * with the person's key, so that nobody can try numbers against it, and none can once the person was erased.
 */
@Injectable()
export class TakenRows {
  constructor(private readonly vault: Vault) {}

  /** HMAC-SHA-256 of what was taken over, hex. @throws RuleViolation `privacy.person-erased` · VaultError */
  digestOf(personRef: string, taken: Taken): Promise<string> {
    return this.vault.commandDigest(ownerOf(personRef), rowOf(taken));
  }

  /** Whether it was taken from the same row; of who was erased, nobody can tell, and it counts as the same. @throws VaultError */
  isSame(personRef: string, taken: Taken, rowSha256: string): Promise<boolean> {
    return this.vault.isCommandDigest(ownerOf(personRef), rowOf(taken), rowSha256);
  }
}

const ownerOf = (personRef: string) => ({ stream: `employment.employee-${personRef}`, subject: personRef });

const rowOf = ({
  name,
  nip,
  birthDate,
  kind,
  golongan,
  golonganSince,
  servesSince,
  unitId,
  education,
}: Taken) => ({
  commandId: ROW,
  commandDigest: createHash('sha256')
    .update(
      canonicalize([
        ...[name, nip, birthDate, kind, golongan ?? null, golonganSince ?? null],
        ...[servesSince ?? null, unitId, education ?? null],
      ])!,
    )
    .digest('hex'),
});
