/** One event about the person who asks. */
export class OwnFactAnswer {
  /** Public id of the event. */
  id: string;
  /** @example "recruitment.AdministrativeResultDecided" */
  type: string;
  recordedAt: string;
  position: string;
  /** What is public, and what the person concerned sees besides. */
  values: Record<string, unknown>;
  /** Names of fields that exist and are not shown here, or were erased. */
  withheld: string[];
}

/** An application of the person who asks. */
export class OwnApplicationAnswer {
  applicationId: string;
  facts: OwnFactAnswer[];
}

export class OwnApplicationsAnswer {
  items: OwnApplicationAnswer[];
}
