import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { findingsQuery, type Landing, publishPage, unpublishPage } from '../api/landing.ts';
import { endsFirst } from '../frame/moment.ts';
import { MomentField } from '../frame/moment-field.tsx';
import { Section } from '../frame/section.tsx';
import { Ready } from '../frame/states.tsx';
import { Told } from '../people/told.tsx';
import { type Language, languages } from '../words/locales.ts';
import { useWords } from '../words/use-words.ts';
import { findingNames, stateNames } from './names.ts';
import { planIn } from './plan.ts';

const HEIGHT = 80;

interface PublishSectionProps {
  page: Landing;
  /** Whether something was written that is not saved, and so would not be published. */
  isChanged: boolean;
}

/** What to look at first, from when and until when, and the button. */
export function PublishSection({ page, isChanged }: PublishSectionProps) {
  const words = useWords();
  const { t } = words;
  const queries = useQueryClient();
  const [since, setSince] = useState('');
  const [until, setUntil] = useState('');
  const query = useQuery(findingsQuery(page.id, page.draftVersion));
  const onSuccess = () => {
    setSince('');
    setUntil('');
    return queries.invalidateQueries({ queryKey: ['landing'] });
  };
  const publishing = useMutation({
    mutationFn: () => publishPage(page.id, { ...(since && { since }), ...(until && { until }) }),
    onSuccess,
  });
  const ending = useMutation({ mutationFn: () => unpublishPage(page.id), onSuccess });
  const stops = query.data?.some((finding) => finding.stops) ?? true;
  const isBackward = endsFirst({ since, until });
  return (
    <Section title={t('landing.publishTitle')} measure={[t(stateNames[page.state]), ...planIn(words, page.plan)].join(' · ')}>
      {page.state === 'live' && (
        <p>
          <a href={page.address} target="_blank" rel="noreferrer">
            {page.address}
          </a>
        </p>
      )}
      <Ready query={query} height={HEIGHT}>
        {(findings) =>
          findings.length === 0 ? (
            <p>{t('landing.allGood')}</p>
          ) : (
            <ul className="findings">
              {findings.map(({ kind, stops: isStop, about }) => (
                <li key={`${kind} ${about}`} className={isStop ? 'refused' : undefined}>
                  {t(findingNames[kind], { about: about in languages ? languages[about as Language] : about })}
                </li>
              ))}
            </ul>
          )
        }
      </Ready>
      <div className="landing-new">
        <MomentField label={t('landing.since')} value={since} onChange={setSince} />
        <MomentField label={t('landing.until')} value={until} error={isBackward && t('moment.endsFirst')} onChange={setUntil} />
        <Button disabled={stops || isBackward || isChanged} loading={publishing.isPending} onClick={() => publishing.mutate()}>
          {t(since ? 'landing.plan' : 'landing.publish')}
        </Button>
        {(page.state === 'live' || page.state === 'planned') && (
          <Button variant="default" loading={ending.isPending} onClick={() => ending.mutate()}>
            {t('landing.unpublish')}
          </Button>
        )}
      </div>
      {isChanged && <p className="measure">{t('landing.saveFirst')}</p>}
      <Told error={publishing.error ?? ending.error} />
    </Section>
  );
}
