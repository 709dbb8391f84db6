/** Fields of a mail's head, their names in lower case. */
export interface MailHead {
  headers: readonly { key: string; value: string }[];
}

/** Whether a machine wrote it: answers of absence, reports, lists. They ask for nothing and must never be answered (RFC 3834, 2 and 5). */
export function isAutomatic({ headers }: MailHead): boolean {
  return headers.some(
    ({ key, value }) =>
      (key === 'auto-submitted' && !/^no\b/i.test(value)) ||
      (key === 'precedence' && /bulk|junk|list|auto_reply/i.test(value)) ||
      (key === 'x-autoreply' && !/^no\b/i.test(value)) ||
      key === 'x-auto-response-suppress' ||
      key === 'list-id' ||
      (key === 'return-path' && value.trim() === '<>'),
  );
}
