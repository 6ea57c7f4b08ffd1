import { Command, InvalidArgumentError, Option } from 'commander';
import { isCivilDate } from '#app/kernel';
import type { FileFormat } from './survey.js';

/** Options as commander gives them. */
export type Stated = Readonly<Record<string, string | undefined>>;

/** One kind of file that `jejak import` takes. */
export interface RowImport {
  readonly name: string;
  readonly description: string;
  readonly argument: string;
  readonly example: string;
  readonly formats: readonly FileFormat[];
  /** Adds the options that state what all rows share. */
  readonly options: (command: Command) => Command;
  readonly path: (stated: Stated) => string;
  readonly query: (stated: Stated) => Stated;
}

const civilDate = (value: string): string => {
  if (!isCivilDate(value)) throw new InvalidArgumentError('Use a date such as 2024-08-20.');
  return value;
};
const year = (value: string): string => {
  if (!/^(19|20|21)\d{2}$/.test(value)) throw new InvalidArgumentError('Use a year such as 2024.');
  return value;
};

const inRound = (command: Command): Command =>
  command.requiredOption('--round <id>', 'the recruitment round');
const decided = (command: Command): Command =>
  inRound(command)
    .requiredOption('--decided-on <date>', 'date of the SK', civilDate)
    .requiredOption('--signatory-post <id>', 'post of who signed')
    .addOption(new Option('--signatory-role <role>', 'who signed').choices(['PPK', 'PyB']).default('PPK'))
    .requiredOption('--legal-basis <law>', 'law and version, such as "PermenPANRB 6/2024@2024"')
    .option('--sk-number <number>', 'number of the SK that carries all rows');
const decision = (stated: Stated): Stated => ({
  decidedOn: stated['decidedOn'],
  signatoryRole: stated['signatoryRole'],
  signatoryPost: stated['signatoryPost'],
  legalBasis: stated['legalBasis'],
  skNumber: stated['skNumber'],
});

const ofRound =
  (kind: string) =>
  (stated: Stated): string =>
    `/v1/recruitment/rounds/${encodeURIComponent(stated['round'] ?? '')}/${kind}-imports`;
const ROWS = {
  argument: 'CSV with a header line, or one JSON object a line',
  formats: ['ndjson', 'csv'],
} as const;
const SK = "--decided-on 2024-09-17 --signatory-post walikota --legal-basis 'PermenPANRB 6/2024@2024'";

/** What `jejak import` takes. */
export const rowImports: readonly RowImport[] = [
  {
    name: 'formations',
    description: 'Record formations and their announcements from newline-delimited JSON.',
    argument: 'one JSON object a line',
    example:
      "examples/formations-2024-sample.ndjson --decree 'Kepmen PANRB 329/2024' --announced-on 2024-08-20",
    formats: ['ndjson'],
    options: (command) =>
      command
        .requiredOption('--decree <number>', "number of the Minister's formation decree")
        .requiredOption('--announced-on <date>', 'day on which the vacancies were announced', civilDate)
        .option('--decree-date <date>', 'date of the decree; without it: not in the source', civilDate)
        .option('--fiscal-year <year>', 'budget year; default: the year of the announcement', year),
    path: () => '/v1/recruitment/formation-imports',
    query: ({ decree, decreeDate, announcedOn, fiscalYear }) => ({
      decreeNumber: decree,
      decreeDate,
      announcedOn,
      fiscalYear,
    }),
  },
  {
    ...ROWS,
    name: 'applications',
    description: 'Record applications to a round, one a row.',
    example: 'examples/applications.csv --round <id> --formation <id>',
    options: (command) => inRound(command).option('--formation <id>', 'the formation of rows that name none'),
    path: ofRound('application'),
    query: ({ formation }) => ({ formationId: formation }),
  },
  {
    ...ROWS,
    name: 'administrative-results',
    description: 'Record the results of the administrative selection (MS, TMS), one a row.',
    example: `examples/administrative-results.csv --round <id> --announced-on 2024-09-19 ${SK}`,
    options: (command) =>
      decided(command)
        .requiredOption('--announced-on <date>', 'day of the announcement', civilDate)
        .option('--verifier <reference>', 'who verified, where the rows do not say'),
    path: ofRound('administrative-result'),
    query: (stated) => ({
      ...decision(stated),
      announcedOn: stated['announcedOn'],
      verifier: stated['verifier'],
    }),
  },
  {
    ...ROWS,
    name: 'scores',
    description: 'Record scores of one selection, one applicant a row.',
    example:
      "examples/scores.csv --round <id> --selection competence --sat-on 2024-10-16 --tests 'Teknis=450|Wawancara=40'",
    options: (command) =>
      inRound(command)
        .addOption(
          new Option('--selection <name>', 'which selection')
            .choices(['skd', 'skb', 'competence'])
            .makeOptionMandatory(),
        )
        .requiredOption('--sat-on <date>', 'day of the test', civilDate)
        .option('--cat-batch <name>', 'session of the computer test')
        .option(
          '--tests <list>',
          'columns that are tests, with their highest scores, such as "SKB CAT=500|Wawancara=100"',
        ),
    path: ofRound('score'),
    query: ({ selection, satOn, catBatch, tests }) => ({ selection, satOn, catBatch, tests }),
  },
  {
    ...ROWS,
    name: 'nips',
    description: 'Record the numbers that BKN set (NIP, NI PPPK), one a row.',
    example: `examples/nips.csv --round <id> ${SK}`,
    options: (command) =>
      decided(command)
        .option('--pertek-number <number>', "number of BKN's technical consideration, with its date")
        .option('--pertek-date <date>', "date of BKN's technical consideration", civilDate),
    path: ofRound('nip'),
    query: (stated) => ({
      ...decision(stated),
      pertekNumber: stated['pertekNumber'],
      pertekDate: stated['pertekDate'],
    }),
  },
  {
    ...ROWS,
    name: 'employees',
    description: 'Take existing staff over, one a row.',
    example:
      "examples/employees.csv --agency kota-contoh-a --system simpeg --decided-on 2024-12-31 --legal-basis 'Perwal Contoh 12/2024@2024'",
    options: (command) =>
      command
        .requiredOption('--agency <slug>', 'agency that takes them over')
        .requiredOption('--system <code>', 'system or register that the file was taken from')
        .requiredOption('--decided-on <date>', 'date of the document that the takeover rests on', civilDate)
        .requiredOption('--legal-basis <law>', 'law and version, such as "Perwal Contoh 12/2024@2024"')
        .option('--sk-number <number>', 'number of that document')
        .option('--signatory-post <id>', 'post of who signed')
        .addOption(new Option('--signatory-role <role>', 'who signed').choices(['PPK', 'PyB'])),
    path: () => '/v1/employment/employee-imports',
    query: ({ agency, system, ...stated }) => ({ agencyId: agency, system, ...decision(stated) }),
  },
];
