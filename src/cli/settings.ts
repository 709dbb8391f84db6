import type { Command } from 'commander';
import { type Config, readConfig } from '../config.ts';

/** What the options of the command line change about the environment's settings. */
export function overridesOf(command: Command): Record<string, string> {
  const { data, host, port } = command.optsWithGlobals<{ data?: string; host?: string; port?: string }>();
  return {
    ...(data === undefined ? {} : { FUNIL_DATA: data }),
    ...(host === undefined ? {} : { FUNIL_HOST: host }),
    ...(port === undefined ? {} : { FUNIL_PORT: port }),
  };
}

export function configOf(command: Command): Config {
  return readConfig(overridesOf(command));
}

export function workspaceOf(command: Command): string | undefined {
  return command.optsWithGlobals<{ workspace?: string }>().workspace;
}
