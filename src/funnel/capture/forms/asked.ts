import type { FastifyRequest } from 'fastify';
import { isbot } from 'isbot';
import { type Language, languageOfTag, preferredLanguage } from '../../../core/language.ts';
import { networkOf } from './rates.ts';

/** What is known of who asks for a form, or sends one. */
export interface Visitor {
  address: string;
  network: string;
  agent: string;
  robot: boolean;
  /** The `Accept-Language` header. */
  languages: string | undefined;
  referrer: string;
}

const LONGEST = 2_000;

export function visitorOf(request: FastifyRequest): Visitor {
  const { headers, ip } = request;
  const agent = (headers['user-agent'] ?? '').slice(0, LONGEST);
  return {
    address: ip,
    network: networkOf(ip),
    agent,
    robot: agent === '' || isbot(agent),
    languages: headers['accept-language'],
    referrer: (headers.referer ?? '').slice(0, LONGEST),
  };
}

/** The language asked for, else the browser's, among the form's own. */
export function languageFor(offered: readonly Language[], asked: string | undefined, header: string | undefined): Language {
  const [main = 'en'] = offered;
  const wanted = asked === undefined ? null : languageOfTag(asked);
  if (wanted !== null && offered.includes(wanted)) return wanted;
  const preferred = preferredLanguage(header, main);
  return offered.includes(preferred) ? preferred : main;
}
