import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Page } from '../frame/page.tsx';
import { Section } from '../frame/section.tsx';
import { Ready } from '../frame/states.tsx';
import { mayDo, useSession } from '../people/session.ts';
import { useWords } from '../words/use-words.ts';
import '../mail/mail.css';
import { NoticeSection } from './notice-section.tsx';
import { PurposeForm } from './purpose-form.tsx';
import { PurposeList } from './purpose-list.tsx';
import { purposesQuery } from './queries.ts';
import { ReceiptsSection } from './receipts-section.tsx';
import { SiteSection } from './site-section.tsx';

const HEIGHT = 200;

/** What people are asked for, in which words, and who agreed to it. */
export function ConsentPage() {
  const { t } = useWords();
  const session = useSession();
  const query = useQuery(purposesQuery());
  const [edited, setEdited] = useState<string | null>(null);
  const mayEdit = mayDo(session, 'admin');
  return (
    <Page title={t('consent.title')} purpose={t('consent.purpose')}>
      <Section title={t('consent.purposes')} measure={t('consent.purposesWhy')}>
        <Ready query={query} height={HEIGHT}>
          {({ purposes }) => (
            <>
              <PurposeList purposes={purposes} onEdit={mayEdit ? setEdited : undefined} />
              {mayEdit && edited === null && (
                <button type="button" className="plain" onClick={() => setEdited('')}>
                  {t('consent.add')}
                </button>
              )}
              {edited !== null && (
                <PurposeForm
                  key={edited}
                  purpose={purposes.find(({ purpose }) => purpose === edited) ?? null}
                  onDone={() => setEdited(null)}
                />
              )}
            </>
          )}
        </Ready>
      </Section>
      <SiteSection mayEdit={mayEdit} />
      <NoticeSection />
      {mayDo(session, 'leads') && <ReceiptsSection purposes={query.data?.purposes ?? []} />}
    </Page>
  );
}
