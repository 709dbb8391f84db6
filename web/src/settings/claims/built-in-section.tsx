import { Section } from '../../frame/section.tsx';
import { useWords } from '../../words/use-words.ts';
import { Entries } from '../entries.tsx';

/** What Funil claims by itself, strongest proof first. */
const builtInNames: Record<string, [name: string, means: string]> = {
  declared: ['builtIn.declared', 'builtIn.declaredMeans'],
  link: ['builtIn.link', 'builtIn.linkMeans'],
  code: ['builtIn.code', 'builtIn.codeMeans'],
  click_id: ['builtIn.clickId', 'builtIn.clickIdMeans'],
  campaign: ['builtIn.campaign', 'builtIn.campaignMeans'],
  survey: ['builtIn.survey', 'builtIn.surveyMeans'],
  referrer: ['builtIn.referrer', 'builtIn.referrerMeans'],
  landing: ['builtIn.landing', 'builtIn.landingMeans'],
  none: ['builtIn.none', 'builtIn.noneMeans'],
};

export function BuiltInSection({ witnesses }: { witnesses: readonly string[] }) {
  const { t } = useWords();
  return (
    <Section title={t('builtIn.title')} measure={t('builtIn.why')}>
      <Entries
        isWide
        label={t('builtIn.title')}
        heads={[t('builtIn.proof'), t('builtIn.whose')]}
        rows={witnesses.flatMap((witness) => {
          const [name, means] = builtInNames[witness] ?? [];
          return name && means ? [{ id: witness, cells: [t(name), t(means)] }] : [];
        })}
      />
    </Section>
  );
}
