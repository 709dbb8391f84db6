import type { MailParts } from './parts.ts';

/** Values as a mail gets them, made up where somebody real would be meant. */
export async function sampleValues({ workspaces, footerOf, base }: MailParts, workspace: number) {
  return {
    workspace: workspaces.get(workspace).name,
    link: base(),
    hours: 48,
    what: 'checkout_started: 0, 24',
    footer: await footerOf(workspace),
  };
}
