import type { Trouble } from './channel.ts';

/** By subject, and by detail where that differs, of the enhanced code (RFC 3463, 3; registry of RFC 5248). */
const BY_SUBJECT: Record<string, Trouble> = { 1: 'address', 2: 'mailbox', 3: 'busy', 4: 'network', 5: 'policy', 6: 'content', 7: 'policy' };
const BY_DETAIL: Record<string, Trouble> = {
  '1.7': 'policy',
  '1.8': 'policy',
  '2.1': 'address',
  '2.3': 'content',
  '3.4': 'content',
  '4.5': 'busy',
};

/** What a code such as "5.1.1" is about; null where the standard does not say. */
export function troubleOfEnhanced(enhanced: string): Trouble | null {
  const [, subject = '', detail = ''] = enhanced.split('.');
  return BY_DETAIL[`${subject}.${detail}`] ?? BY_SUBJECT[subject] ?? null;
}
