import { useQuery } from '@tanstack/react-query';
import { Section } from '../frame/section.tsx';
import { Ready } from '../frame/states.tsx';
import { useWords } from '../words/use-words.ts';
import './mail.css';
import { DnsSection } from './dns-section.tsx';
import { KeySection } from './key-section.tsx';
import { serverQuery } from './queries.ts';
import { ServerForm } from './server-form.tsx';
import { SuppressedSection } from './suppressed-section.tsx';
import { TemplatesSection } from './templates-section.tsx';
import { TestForm } from './test-form.tsx';

const HEIGHT = 420;

/** How mail leaves, what it says, and whom it does not reach. */
export function MailPage() {
  const { t } = useWords();
  const query = useQuery(serverQuery());
  return (
    <>
      <Section title={t('mail.server')} measure={t('mail.serverWhy')}>
        <Ready query={query} height={HEIGHT}>
          {({ server, sender }) => (
            <>
              <p className="mail-sender">{sender === null ? t('mail.noSender') : t('mail.sender', { address: sender })}</p>
              <ServerForm key={server?.host ?? ''} server={server} />
              <TestForm />
            </>
          )}
        </Ready>
      </Section>
      <KeySection />
      <DnsSection />
      <TemplatesSection />
      <SuppressedSection />
    </>
  );
}
