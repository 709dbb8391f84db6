import { useQuery } from '@tanstack/react-query';
import { CodeBlock } from '../connect/code-block.tsx';
import { Section } from '../frame/section.tsx';
import { Ready } from '../frame/states.tsx';
import { useWords } from '../words/use-words.ts';
import { askerNames, modeNames } from './names.ts';
import { type Banner, bannerQuery } from './queries.ts';
import { SiteForm } from './site-form.tsx';

const HEIGHT = 300;

/** Who asks the visitors of the shop's pages, in which words, and what their pages load for it. */
export function SiteSection({ mayEdit }: { mayEdit: boolean }) {
  const { t } = useWords();
  const query = useQuery(bannerQuery());
  return (
    <>
      <Section title={t('consent.site')} measure={t('consent.siteWhy')}>
        <Ready query={query} height={HEIGHT}>
          {(banner) => (mayEdit ? <SiteForm banner={banner} /> : <SiteFacts banner={banner} />)}
        </Ready>
      </Section>
      {query.data && query.data.askedBy !== 'nobody' && (
        <Section title={t('consent.script')} measure={t('consent.scriptWhy')}>
          <CodeBlock name={t('popups.line')} code={linesFor(query.data)} />
        </Section>
      )}
    </>
  );
}

function SiteFacts({ banner: { askedBy, settings } }: { banner: Banner }) {
  const { t } = useWords();
  const facts = [
    [t('consent.asker'), t(askerNames[askedBy])],
    [t('consent.before'), t(modeNames[settings.before])],
    [t('consent.afterNo'), t(modeNames[settings.refused])],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Scripts with `defer` run in their order: consent is there before the tracker begins. */
function linesFor({ script }: Banner): string {
  const tracker = new URL('/funil.js', script).href;
  return `<script defer src="${script}"></script>\n<script defer src="${tracker}" data-key="WRITE_KEY" data-consent="off"></script>`;
}
