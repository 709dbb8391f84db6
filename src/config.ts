import { resolve } from 'node:path';
import type { MailServer } from './core/channel.ts';
import { FunilError } from './core/errors.ts';
import { readSmtpUrl } from './core/smtp-url.ts';
import { KEY_BYTES } from './lib/secret-box.ts';
import { isUnsafePort } from './lib/unsafe-ports.ts';

/** Everything that can be set from outside. This file is the only reader of the environment. */
export interface Config {
  dataDir: string;
  host: string;
  port: number;
  /** Where people open Funil, such as https://funil.example.com; null: at the address it listens on. */
  publicUrl: string | null;
  /** Reverse proxies whose word on who asks is taken. */
  proxies: readonly string[];
  /** The header in which a proxy names a visitor's country, in lower case; null: nobody does. */
  countryHeader: string | null;
  /** PostgreSQL >= 15 by URL, or null for the embedded one. */
  stateUrl: string | null;
  /** ClickHouse by URL, or null for the embedded chDB. */
  eventsUrl: string | null;
  logLevel: LogLevel;
  /** Bytes one question may use before it is stopped. */
  questionMemory: number;
  /** Seconds one question may run before it is stopped. */
  questionSeconds: number;
  /** Free bytes on the data disk below which new facts are refused with 503. */
  diskReserve: number;
  /** What secrets shared with vendors are sealed with; null for the key in the data directory. */
  secretKey: Buffer | null;
  /** The mail server for mail to people who sign in, and for workspaces without one of their own; null: such mail is read in the outbox. */
  smtp: MailServer | null;
  /** Mail servers in private networks that workspaces may name as theirs. */
  smtpPrivate: readonly string[];
  /** Named moments at which a test makes the process crash or fail: "apply.land:2:crash". */
  failpoint: string | null;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

interface Setting {
  name: string;
  fallback: string;
  help: string;
  secret?: boolean;
}

export const SETTINGS: readonly Setting[] = [
  { name: 'FUNIL_DATA', fallback: 'data', help: 'directory that holds everything Funil keeps (also: --data DIR)' },
  {
    name: 'FUNIL_HOST',
    fallback: '127.0.0.1',
    help: 'address to listen on; beyond this machine everybody has to sign in or send an API key',
  },
  { name: 'FUNIL_PORT', fallback: '4180', help: 'port to listen on; 0 takes a free one' },
  { name: 'FUNIL_URL', fallback: '', help: 'where people open Funil, such as https://funil.example.com: for links in mail, and cookies' },
  { name: 'FUNIL_PROXIES', fallback: '', help: 'addresses of reverse proxies, with commas between, whose X-Forwarded-For is believed' },
  { name: 'FUNIL_COUNTRY_HEADER', fallback: '', help: "header in which the proxy names a visitor's country, such as CF-IPCountry" },
  { name: 'FUNIL_STATE_URL', fallback: '', help: 'postgres://... of a PostgreSQL >= 15 to use instead of the embedded one', secret: true },
  { name: 'FUNIL_EVENTS_URL', fallback: '', help: 'http(s)://... of a ClickHouse server to use instead of the embedded one', secret: true },
  { name: 'FUNIL_LOG', fallback: 'info', help: `how much to log: ${LOG_LEVELS.join(', ')}` },
  { name: 'FUNIL_QUESTION_MEMORY_MB', fallback: '2048', help: 'memory one report may use' },
  { name: 'FUNIL_QUESTION_SECONDS', fallback: '60', help: 'time one report may take' },
  { name: 'FUNIL_DISK_RESERVE_MB', fallback: '256', help: 'free disk below which new facts are refused (503) until space returns' },
  {
    name: 'FUNIL_SECRET_KEY',
    fallback: '',
    help: '32 bytes in base64 that webhook secrets are sealed with, instead of the key in the data directory',
    secret: true,
  },
  {
    name: 'FUNIL_SMTP_URL',
    fallback: '',
    help: 'smtp://user:password@host:587 or smtps://...: the mail server for invitations and passwords; without one, mail is read in the outbox',
    secret: true,
  },
  { name: 'FUNIL_SMTP_FROM', fallback: '', help: 'who such mail is from: Shop <mail@shop.example>' },
  {
    name: 'FUNIL_SMTP_PRIVATE',
    fallback: '',
    help: 'hosts in private networks, with commas between, that workspaces may set as their mail server',
  },
  { name: 'FUNIL_FAILPOINT', fallback: '', help: 'for tests: crash or fail at a named moment' },
];

type Environment = Record<string, string | undefined>;

/** Reads and checks the whole configuration. Throws one FunilError that lists every problem. */
export function readConfig(overrides: Environment = {}, environment: Environment = process.env): Config {
  const problems: string[] = [];
  const text = (name: string) => overrides[name] ?? environment[name] ?? fallbackOf(name);
  const number = (name: string, low: number, high: number) => {
    const value = Number(text(name));
    if (!Number.isInteger(value) || value < low || value > high)
      problems.push(`${name} must be a whole number from ${low} to ${high}, not "${text(name)}"`);
    return value;
  };
  const url = (name: string, schemes: string[]) => {
    const value = text(name);
    if (value !== '' && !schemes.some((scheme) => value.startsWith(`${scheme}://`)))
      problems.push(`${name} must start with ${schemes.map((s) => `${s}://`).join(' or ')}`);
    return value === '' ? null : value;
  };
  for (const name of Object.keys(environment)) {
    if (name.startsWith('FUNIL_') && !SETTINGS.some((setting) => setting.name === name))
      problems.push(`${name} is not a setting of Funil (see: funil config)`);
  }
  const secretKey = text('FUNIL_SECRET_KEY') === '' ? null : Buffer.from(text('FUNIL_SECRET_KEY'), 'base64');
  if (secretKey && secretKey.length !== KEY_BYTES)
    problems.push(`FUNIL_SECRET_KEY must be ${KEY_BYTES} bytes in base64 (openssl rand -base64 32)`);
  const smtp = smtpOf(text('FUNIL_SMTP_URL'), text('FUNIL_SMTP_FROM'), problems);
  const logLevel = LOG_LEVELS.find((level) => level === text('FUNIL_LOG'));
  if (!logLevel) problems.push(`FUNIL_LOG must be one of ${LOG_LEVELS.join(', ')}`);
  const port = number('FUNIL_PORT', 0, 65_535);
  if (isUnsafePort(port)) problems.push(`FUNIL_PORT must not be ${port}: browsers refuse to open that port`);
  const config: Config = {
    dataDir: resolve(text('FUNIL_DATA')),
    host: text('FUNIL_HOST'),
    port,
    publicUrl: url('FUNIL_URL', ['http', 'https'])?.replace(/\/+$/, '') ?? null,
    proxies: text('FUNIL_PROXIES')
      .split(/[\s,]+/)
      .filter(Boolean),
    countryHeader: orNull(text('FUNIL_COUNTRY_HEADER').trim().toLowerCase()),
    stateUrl: url('FUNIL_STATE_URL', ['postgres', 'postgresql']),
    eventsUrl: url('FUNIL_EVENTS_URL', ['http', 'https']),
    logLevel: logLevel ?? 'info',
    questionMemory: number('FUNIL_QUESTION_MEMORY_MB', 64, 1_000_000) * 1_048_576,
    questionSeconds: number('FUNIL_QUESTION_SECONDS', 1, 3_600),
    diskReserve: number('FUNIL_DISK_RESERVE_MB', 0, 1_000_000) * 1_048_576,
    secretKey,
    smtp,
    smtpPrivate: text('FUNIL_SMTP_PRIVATE')
      .split(/[\s,]+/)
      .filter(Boolean),
    failpoint: orNull(text('FUNIL_FAILPOINT')),
  };
  if (problems.length > 0)
    throw new FunilError('bad_config', problems.join('; '), {
      hint: 'Mend the settings named here and start again; `funil config` shows all of them.',
    });
  return config;
}

function smtpOf(url: string, from: string, problems: string[]): MailServer | null {
  if (url === '') return null;
  const server = readSmtpUrl(url, from);
  if (typeof server !== 'string') return server;
  problems.push(`FUNIL_SMTP_URL cannot be used: ${server}`);
  return null;
}

/** The settings as they are in force, secrets masked, for people to read. */
export function describeConfig(
  overrides: Environment = {},
  environment: Environment = process.env,
): { name: string; value: string; from: string; help: string }[] {
  return SETTINGS.map(({ name, fallback, help, secret }) => {
    const from = overrides[name] !== undefined ? 'command line' : environment[name] !== undefined ? 'environment' : 'default';
    const value = overrides[name] ?? environment[name] ?? fallback;
    return { name, value: secret && value !== '' ? '(set, hidden)' : value, from, help };
  });
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

function fallbackOf(name: string): string {
  return SETTINGS.find((setting) => setting.name === name)?.fallback ?? '';
}
