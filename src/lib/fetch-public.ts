import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { type RequestOptions, request } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** Why nothing came: said to people in these words, which tell nothing of our own network. */
export class FetchFailed extends Error {
  /** Of an answer that was a refusal; null when there was none. */
  readonly status: number | null;

  constructor(message: string, status: number | null = null) {
    super(message);
    this.status = status;
  }
}

type Headers = Readonly<Record<string, string>>;

export type FetchJson = (url: string, headers: Headers) => Promise<unknown>;

export type FetchText = (url: string) => Promise<string>;

/** How servers of others are asked; tests hand in doubles. */
export interface Outside {
  fetchJson: FetchJson;
  fetchText: FetchText;
}

/** How names are looked up and servers asked; tests hand in doubles. */
export interface Wire {
  lookup(name: string, options: LookupAllOptions, done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void): void;
  request(url: URL, options: RequestOptions, answered: (answer: IncomingMessage) => void): ClientRequest;
}

const PATIENCE = 10_000;
const LARGEST = 262_144;

/**
 * Fetches text from a public place: https alone, at an address that is looked at when the connection is made, so that a name cannot
 * change its mind in between; no redirect is followed. @throws FetchFailed
 */
export const fetchPublicText: FetchText = (url) => fetchTextOver({ lookup, request }, url, {});

/** As `fetchPublicText`, of JSON. @throws FetchFailed */
export const fetchPublicJson: FetchJson = (url, headers) => fetchJsonOver({ lookup, request }, url, headers);

export const publicOutside: Outside = { fetchJson: fetchPublicJson, fetchText: fetchPublicText };

/** The same over a wire of one's own. @throws FetchFailed */
export async function fetchJsonOver(wire: Wire, url: string, headers: Headers): Promise<unknown> {
  const text = await fetchTextOver(wire, url, headers);
  try {
    return JSON.parse(text);
  } catch {
    throw new FetchFailed('The answer is not JSON.', 200);
  }
}

function fetchTextOver(wire: Wire, url: string, headers: Headers): Promise<string> {
  const found = URL.canParse(url) ? new URL(url) : null;
  if (found?.protocol !== 'https:' || found.username !== '' || found.port !== '' || isUnsafeLiteral(found.hostname))
    return Promise.reject(new FetchFailed('This address is not one that may be asked.'));
  return ask(wire, found, { headers, lookup: publicLookup(wire), timeout: PATIENCE });
}

/** Addresses written as numbers are not looked up, so they are looked at here. */
function isUnsafeLiteral(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return /^[\d.]+$|:/.test(bare) && !isPublicAddress(bare);
}

function publicLookup(wire: Wire): LookupFunction {
  return (hostname, options, callback) => {
    wire.lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const open = error ? [] : addresses.filter(({ address }) => isPublicAddress(address));
      const [first] = open;
      // A name that stands for a private address fails as one that stands for none: whoever asks learns nothing of our own network.
      if (!first) return callback(error ?? new Error('no public address'), '', 4);
      if (options.all) return callback(null, open);
      return callback(null, first.address, first.family);
    });
  };
}

function ask(wire: Wire, url: URL, options: RequestOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const asking = wire.request(url, options, (answer) => {
      const pieces: Buffer[] = [];
      let size = 0;
      answer.on('data', (piece: Buffer) => {
        size += piece.length;
        if (size > LARGEST) asking.destroy(new FetchFailed('The answer is too long.'));
        else pieces.push(piece);
      });
      answer.once('end', () => {
        const status = answer.statusCode ?? 0;
        if (status === 200) resolve(Buffer.concat(pieces).toString());
        else reject(new FetchFailed(`The answer was ${status}.`, status));
      });
    });
    const late = setTimeout(() => asking.destroy(new FetchFailed('There was no answer in time.')), PATIENCE);
    asking.once('close', () => clearTimeout(late));
    asking.once('error', (error) => reject(error instanceof FetchFailed ? error : new FetchFailed('It could not be reached.')));
    asking.end();
  });
}
