/// <reference path="./email-providers.d.ts" />
import { isDisposableEmailDomain } from 'disposable-email-domains-js';
import emailProviders from 'email-providers';

const FREE = new Set(emailProviders);

export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}

export function isDisposable(email: string): boolean {
  return isDisposableEmailDomain(domainOf(email));
}

/** The company behind an address: its domain. Null for free mail and throw-away addresses, which stand for no company. */
export function accountOf(email: string): string | null {
  const domain = domainOf(email);
  return FREE.has(domain) || isDisposableEmailDomain(domain) ? null : domain;
}
