import { Type } from 'typebox';
import type { Language } from '../../../core/language.ts';
import { readPurposes } from '../../../ledger/consent-purposes.ts';
import type { Http } from '../../../lib/http.ts';
import { draftNotice } from './notice.ts';
import type { ConsentParts } from './parts.ts';
import type { ConsentSites } from './sites.ts';
import { aLanguage } from './team-schemas.ts';

/** A privacy notice to begin with, from what the workspace has set. */
export function addNoticeRoutes(http: Http, { db, clock, footerOf, senderOf }: ConsentParts, sites: ConsentSites): void {
  http.get(
    '/api/v1/consent/notice',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['consent'],
        summary: 'A draft of a privacy notice',
        description: 'Markdown, from what is asked for here. It is marked as a draft, and what only the shop knows stands in brackets.',
        querystring: Type.Object({ language: aLanguage }),
        response: { 200: Type.Object({ text: Type.String() }) },
      },
    },
    async ({ workspace, query: { language } }) => {
      const [purposes, site, controller, sender] = await Promise.all([
        readPurposes(db, workspace, clock()),
        sites.of(workspace),
        footerOf(workspace),
        senderOf(workspace),
      ]);
      const asked = purposes.filter(({ archived }) => !archived);
      const words = site.banner.words[language].purposes;
      const text = draftNotice(
        {
          controller,
          contact: sender?.replyTo || sender?.fromAddress || '',
          purposes: asked.map(({ basis, channels, texts, purpose }) => ({ basis, channels, label: labelIn(texts, language) ?? purpose })),
          browser: {
            askedBy: site.askedBy,
            months: site.settings.months,
            purposes: site.banner.purposes.map((purpose) => ({ purpose, details: words[purpose]?.details ?? purpose })),
          },
        },
        language,
      );
      return { text };
    },
  );
}

/** In that language, else in any that there is. */
function labelIn(texts: readonly { language: Language; label: string }[], language: Language): string | undefined {
  return (texts.find((text) => text.language === language) ?? texts[0])?.label;
}
