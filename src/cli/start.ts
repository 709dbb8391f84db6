import { Command } from 'commander';
import pino, { type Logger } from 'pino';
import { type App, startApp } from '../app.ts';
import { print, say } from './output.ts';
import { configOf } from './settings.ts';

const LOOK_FOR_PARENT_MS = 1_000;

export function startCommand(): Command {
  return new Command('start')
    .description('Start Funil and keep it running')
    .option('--host <address>', 'address to listen on; beyond this machine everybody has to sign in or send an API key')
    .option('--port <number>', 'port to listen on; 0 takes a free one')
    .option('--stay', 'keep running when the terminal or program that started it ends')
    .addHelpText('after', EXAMPLES)
    .action(async (options: { stay?: boolean }, command: Command) => {
      await startAndStay(command, options.stay ?? false);
    });
}

/** Starts Funil and says where it is. It runs until it is told to stop, or, without `stay`, until the program that started it ends. */
export async function startAndStay(command: Command, stay: boolean): Promise<App> {
  const config = configOf(command);
  const log = pino({ level: config.logLevel }, pino.destination({ fd: 2, sync: true }));
  const app = await startApp(config, { log });
  stopWhenAsked(app, log, stay);
  const owner = await app.ownerLink();
  const first = owner === null ? '' : `  Owner ${owner}\n        opens once, and makes you the owner (again: funil owner-link)\n`;
  print(`Funil is ready at ${app.address}\n\n${first}  Data  ${config.dataDir}\n  Stop  Ctrl-C\n`);
  return app;
}

/** Ends on signals, with the program that started us, and when the state engine dies. A second signal does not wait. */
function stopWhenAsked(app: App, log: Logger, stay: boolean): void {
  let stopping = false;
  const stop = (why: string) => {
    if (stopping) process.exit(1);
    stopping = true;
    say(`Funil is stopping (${why}) ...`);
    void app.close().then(
      () => process.exit(0),
      (error) => {
        log.fatal({ err: error }, 'Funil did not stop cleanly');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop(signal));
  if (!stay) {
    process.on('SIGHUP', () => stop('SIGHUP'));
    whenParentEnds(() => stop('the program that started it has ended'));
  }
  void app.engine.state.exited.then((how) => {
    if (stopping) return;
    log.fatal({ how }, 'the embedded PostgreSQL has ended by itself; its log is log/postgres.log in the data directory');
    process.exit(1);
  });
}

/** npm and some terminals end without passing a signal on; what they started then belongs to another process. */
function whenParentEnds(then: () => void): void {
  const parent = process.ppid;
  if (parent === 1) return;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    then();
  }, LOOK_FOR_PARENT_MS);
  timer.unref();
}

const EXAMPLES = `
Examples:
  funil start                          on http://127.0.0.1:4180, data in ./data
  funil start --data /srv/funil        data somewhere else
  funil start --host 0.0.0.0           for the whole network: people sign in, programs send keys
  funil start --stay &                 goes on after this terminal is closed

Settings can also come from the environment: funil config shows them all.
`;
