/// <reference path="./email-providers.d.ts" />
import { disposableEmailBlocklistSet } from 'disposable-email-domains-js';
import emailProviders from 'email-providers';

const FREE = new Set(emailProviders);
// Made once: the package's own question makes the set anew each time, which was most of what a submission cost.
const THROWN_AWAY = disposableEmailBlocklistSet();

export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}

export function isDisposable(email: string): boolean {
  return THROWN_AWAY.has(domainOf(email).toLowerCase());
}

/** The company behind an address: its domain. Null for free mail and throw-away addresses, which stand for no company. */
export function accountOf(email: string): string | null {
  const domain = domainOf(email);
  return FREE.has(domain) || isDisposable(email) ? null : domain;
}
