/**
 * The command line: the same application without a window, for schedules, scripts and support.
 * Answers for: exit 0 done · 1 refused, one sentence on stderr · 2 wrong usage · 3 a bug, with an id; with --json stdout holds one document,
 * also then: `{ "error": { "exit", "code", "message" } }`.
 */
import { randomUUID } from 'node:crypto';
import { ORPCError } from '@orpc/client';
import { errorText } from '../../contract/messages/error-text.ts';
import { messageOf } from '../../contract/messages/index.ts';
import { storageFailure } from '../../db/storage/failure.ts';
import { createBugLog } from '../engine/bug-log.ts';
import { type ErrorBoundary, toPublicError } from '../engine/errors.ts';
import { type Arguments, dataHint, languageHint, readArguments, UsageError } from './arguments.ts';
import { bringIn, checkBringIn, takeBack } from './commands/bring-in.ts';
import { runDemo } from './commands/demo.ts';
import { checkDetect, checkTemplate, detect, template } from './commands/detect.ts';
import { checkExport, exportDocument } from './commands/export.ts';
import { checkTakeProfile, showProfiles, takeProfile } from './commands/profiles.ts';
import { serve } from './commands/serve.ts';
import { showCondition, showDepartments, showPlan, showVerify } from './commands/show.ts';
import { level, readScenario, showScenario, solve, twins } from './commands/what-if.ts';
import { dataDirOf } from './folders.ts';
import { helpPage, isCommandName } from './help.ts';
import { createOutput, type Output } from './output.ts';
import { makePrinter } from './printer.ts';
import { type Session, withSession } from './session.ts';
import { isCliText, say } from './texts.ts';

const REFUSED = 1;
const WRONG_USAGE = 2;
const INTERNAL = 3;

type Command = (session: Session, args: Arguments, output: Output) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  import: bringIn,
  detect,
  template,
  profiles: showProfiles,
  'import-profile': takeProfile,
  departments: showDepartments,
  condition: showCondition,
  plan: (session, args, output) => (args.scenario === null ? showPlan : showScenario)(session, args, output),
  solve,
  level,
  twins,
  export: exportDocument,
  'undo-import': takeBack,
  verify: showVerify,
};

/** What can be told without the workspace is told before it is opened: a wrong command never makes a folder. Each throws UsageError. */
const CHECKS: Readonly<Record<string, (args: Arguments) => void>> = {
  import: checkBringIn,
  detect: checkDetect,
  template: checkTemplate,
  'import-profile': checkTakeProfile,
  export: checkExport,
  plan: checkPlan,
};

function checkPlan({ scenario }: Arguments): void {
  if (scenario !== null) readScenario(scenario);
}

/** Runs one command line and gives its exit code. */
export async function runCli(argv: readonly string[]): Promise<number> {
  const streams = {
    out: (text: string) => void process.stdout.write(text),
    err: (text: string) => void process.stderr.write(text),
  };
  try {
    const args = readArguments(argv);
    return await run(args, createOutput(args, streams));
  } catch (thrown) {
    const { exit, code, message, asked } = explain(thrown, argv);
    streams.err(`${message}\n`);
    const error = { exit, code, message, ...(asked === undefined ? {} : { asked }) };
    if (argv.includes('--json')) streams.out(`${JSON.stringify({ error })}\n`);
    return exit;
  }
}

async function run(args: Arguments, output: Output): Promise<number> {
  if (args.command === 'help') {
    const help = helpOf(args);
    output.answer({ help }, () => help);
    return 0;
  }
  if (args.command === 'demo') return runDemo(args, output);
  if (args.command === 'serve') return serve(args, output);
  const command = COMMANDS[args.command];
  if (!command) throw new UsageError('usage_unknown_command', { command: args.command });
  CHECKS[args.command]?.(args);
  return withSession(dataDirOf(args.dataDir), makePrinter, (session) => command(session, args, output));
}

/** Of everything, or of the command that is named. Throws UsageError for one that does not exist. */
function helpOf({ words: [wanted], language }: Arguments): string {
  if (wanted === undefined) return say(language, 'help');
  if (!isCommandName(wanted)) throw new UsageError('usage_unknown_command', { command: wanted });
  return helpPage(language, wanted);
}

/** Files of the person that cannot be read or written are refused; everything else of this kind is wrong usage. */
const FILE_TROUBLE: ReadonlySet<string> = new Set([
  'file_is_folder',
  'file_unreadable',
  'out_unwritable',
  'no_report',
  'scenario_no_json',
  'scenario_bad_field',
  'import_question',
  'import_profile_differs',
  'undo_unknown',
  'map_unreadable',
]);

interface Failure {
  readonly exit: number;
  readonly code: string;
  /** One sentence. */
  readonly message: string;
  /** Questions that are open, each with its place in the mapping. */
  readonly asked?: UsageError['asked'];
}

function explain(thrown: unknown, argv: readonly string[]): Failure {
  const language = languageHint(argv);
  if (thrown instanceof UsageError) {
    const { code, params, asked } = thrown;
    const message = isCliText(code) ? say(language, code, params) : code;
    return { exit: FILE_TROUBLE.has(code) ? REFUSED : WRONG_USAGE, code, message, asked };
  }
  const boundary: ErrorBoundary = { log: createBugLog(dataDirOf(dataHint(argv))), newId: randomUUID };
  const known = toPublicError(storageFailure(thrown) ?? thrown, 'cli', boundary);
  // What was typed broke the contract's shape: a number of ninety letters, an empty word.
  if (known instanceof ORPCError && known.code === 'BAD_REQUEST') {
    return { exit: WRONG_USAGE, code: 'wrong_usage', message: messageOf(language, 'wrong_usage') };
  }
  if (!(known instanceof ORPCError && known.defined) || known.code === 'INTERNAL') {
    return { exit: INTERNAL, code: 'internal', message: say(language, 'internal', { id: bugId(known, boundary) }) };
  }
  return { exit: REFUSED, code: known.code, message: errorText(language, known) };
}

/** The id under which the log has a bug. What passed the border without being one of our outcomes is logged here. */
function bugId(known: unknown, { log, newId }: ErrorBoundary): string {
  const id = known instanceof ORPCError && known.code === 'INTERNAL' ? (known.data as { id?: unknown }).id : null;
  if (typeof id === 'string') return id;
  const made = newId();
  log({ id: made, path: 'cli', error: known });
  return made;
}
