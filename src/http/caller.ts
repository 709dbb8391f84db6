import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { FunilError } from '../core/errors.ts';
import type { ActorKind, Place, SignedIn } from '../core/person.ts';
import { readCookie } from './cookies.ts';
import { isLocalRequest } from './loopback.ts';
import { foreignPage, refuseForeignPage } from './same-origin.ts';

/** Who may call: keys of a workspace, the command line on this machine, people who signed in, and before that a browser on this machine. */
export interface Access {
  /** The workspace and the scopes of an API key, or null when it is unknown, expired or revoked. */
  verifyKey(token: string): Promise<{ workspace: number; scopes: readonly string[] } | null>;
  /** The workspace of that name; the first one when undefined. */
  workspaceBySlug(slug: string | undefined): { id: number; organization: number };
  organizationOf(workspace: number): number;
  /** Known only to who can read the data directory; may do everything. */
  localToken: string;
  /** Whether browsers on this machine may read without a key: only while nobody can sign in. */
  trustBrowser(): boolean;
  /** Who the session cookie of this request belongs to, if it is in force. */
  signedIn(request: FastifyRequest): Promise<SignedIn | null>;
  /** The origin people open Funil at, such as https://funil.example.com; null when only the Host header tells. */
  origin: string | null;
}

export interface Caller {
  kind: ActorKind;
  id: string;
  name: string;
  workspace: number;
  organization: number;
  /** What a key may do; people have a place instead. */
  scopes: readonly string[];
  signedIn: SignedIn | null;
  place: Place | null;
}

/** Finds out who asks. Throws FunilError `no_access`, `foreign_page`, `session_reads_only`, `no_workspace` or `no_membership`. */
export async function callerOf(request: FastifyRequest, access: Access, browserSession: string): Promise<Caller> {
  const header = request.headers.authorization;
  if (header !== undefined) return bearer(request, header, access);
  const signedIn = request.headers.cookie === undefined ? null : await access.signedIn(request);
  if (signedIn) {
    refuseForeignPage(request, access.origin);
    return personAt(signedIn, chosenWorkspace(request));
  }
  if (access.trustBrowser() && holdsBrowserSession(request, browserSession)) return visitor(request, access);
  throw unauthorized('This needs somebody who signed in, or an API key.');
}

async function bearer(request: FastifyRequest, header: string, access: Access): Promise<Caller> {
  const token = /^Bearer +([\w-]{1,200}) *$/i.exec(header)?.[1];
  if (token === undefined) throw unauthorized('The Authorization header is not "Bearer" and a key.');
  if (same(token, access.localToken)) return onThisMachine('command line', ['admin'], request, access);
  const key = await access.verifyKey(token);
  if (!key) throw unauthorized('This API key is unknown, expired or revoked.');
  const id = token.split('_')[1] ?? '';
  return { kind: 'key', id, name: `key ${id}`, ...key, organization: access.organizationOf(key.workspace), signedIn: null, place: null };
}

function onThisMachine(kind: 'command line' | 'visitor', scopes: string[], request: FastifyRequest, access: Access): Caller {
  const { id, organization } = access.workspaceBySlug(chosenWorkspace(request));
  return { kind, id: '', name: kind, workspace: id, organization, scopes, signedIn: null, place: null };
}

/** The browser session on this machine only reads, and only for pages of this very server. */
function visitor(request: FastifyRequest, access: Access): Caller {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw new FunilError('session_reads_only', 'The browser session on this machine may only read.', {
      status: 403,
      hint: 'Create the owner (funil owner-link) and sign in, or use the command line.',
    });
  }
  if (!isLocalRequest(request)) throw foreignPage();
  refuseForeignPage(request, access.origin);
  return onThisMachine('visitor', ['read'], request, access);
}

/** Somebody who signed in, in the workspace they asked for. One they may not see is one that does not exist. */
export function personAt(signedIn: SignedIn, slug: string | undefined): Caller {
  const { person, places } = signedIn;
  const place = slug === undefined ? places[0] : places.find((one) => one.slug === slug);
  if (!place && places.length > 0) throw new FunilError('no_workspace', `There is no workspace "${slug}".`, { status: 404 });
  if (!place) {
    throw new FunilError('no_membership', 'You belong to no organisation here any more.', {
      status: 403,
      hint: 'Ask an owner to invite you.',
    });
  }
  const { workspace, organization } = place;
  return { kind: 'person', id: person.id, name: person.name, workspace, organization, scopes: [], signedIn, place };
}

function chosenWorkspace(request: FastifyRequest): string | undefined {
  const slug = request.headers['x-funil-workspace'];
  return typeof slug === 'string' && slug !== '' ? slug : undefined;
}

/** Cookies do not tell ports apart, so the name does: two Funils on one machine must not log each other out. */
export function browserCookie(request: FastifyRequest): string {
  return `funil_${request.socket.localPort}`;
}

function holdsBrowserSession(request: FastifyRequest, session: string): boolean {
  const cookie = readCookie(request.headers.cookie, browserCookie(request));
  return cookie !== undefined && same(cookie, session);
}

function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function unauthorized(title: string): FunilError {
  return new FunilError('no_access', title, {
    status: 401,
    hint: 'Sign in, or send "Authorization: Bearer fk_..."; make a key on the server with: funil keys create --name NAME --scope read',
  });
}
