import { Command, CommanderError } from 'commander';
import { keepHeapSmall } from '#app/process';
import { backupCommand } from './backup/backup.command.js';
import { drillCommand } from './backup/drill.command.js';
import { restoreCommand } from './backup/restore.command.js';
import { copyLogCommand } from './copy-log.command.js';
import { exitCodeOf } from './exit-code.js';
import { importCommand } from './import/import.command.js';
import { rebuildCommand } from './rebuild.command.js';
import { replayCommand } from './replay.command.js';
import { shadowCheckCommand } from './shadow-check.command.js';
import { simulateCommand } from './simulate/simulate.command.js';
import { statusCommand } from './status.command.js';
import { tokenCommand } from './token.command.js';
import { verifyCommand } from './verify.command.js';

const program = new Command('jejak')
  .description(
    'The command line of Jejak. Data goes to standard output, everything said to you to standard error.',
  )
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })
  .addHelpText(
    'after',
    `
Exit codes: 0 fine · 1 the log is bad · 2 usage · 3 the service cannot be reached · 4 refused by a rule · 5 differences found

Settings: PORT, DATA_DIR, DATABASE_URL as for the service; JEJAK_SERVER, JEJAK_TOKEN for a service elsewhere; NO_COLOR.`,
  );
const commands = [
  importCommand(),
  simulateCommand(),
  replayCommand(),
  tokenCommand(),
  statusCommand(),
  rebuildCommand(),
  shadowCheckCommand(),
  verifyCommand(),
  copyLogCommand(),
  backupCommand(),
  restoreCommand(),
  drillCommand(),
];
for (const command of commands) program.addCommand(inheriting(command));

keepHeapSmall();
try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
  if (!(error instanceof CommanderError)) process.stderr.write(`${(error as Error).message}\n`);
}

/** Commander's way of ending the process is per command. */
function inheriting(command: Command): Command {
  command.exitOverride();
  for (const child of command.commands) inheriting(child);
  return command;
}
