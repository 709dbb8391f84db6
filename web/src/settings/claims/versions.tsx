import { useMutation, useQuery } from '@tanstack/react-query';
import { type ClaimSettings, claimVersion, claimVersionsQuery } from '../../api/claims.ts';
import { Section } from '../../frame/section.tsx';
import { Ready } from '../../frame/states.tsx';
import { Told } from '../../people/told.tsx';
import { useWords } from '../../words/use-words.ts';
import { Entries } from '../entries.tsx';

const HEIGHT = 120;

interface VersionsProps {
  mayChange: boolean;
  /** With the number of the newest version, which a change is then made from. */
  onOpen: (settings: ClaimSettings, newest: number) => void;
}

/** Every version that was kept; each can be opened to be edited and saved anew. */
export function Versions({ mayChange, onOpen }: VersionsProps) {
  const { t, moment } = useWords();
  const query = useQuery(claimVersionsQuery());
  const open = useMutation({
    mutationFn: claimVersion,
    onSuccess: (found) => {
      onOpen(found, query.data?.versions[0]?.version ?? found.version);
      window.scrollTo({ top: 0 });
    },
  });
  if (query.data?.versions.length === 0) return null;
  return (
    <Section title={t('versions.title')} measure={t('versions.why')}>
      <Told error={open.error} />
      <Ready query={query} height={HEIGHT}>
        {({ versions }) => (
          <Entries
            label={t('versions.title')}
            heads={[
              t('versions.version'),
              t('versions.since'),
              t('versions.by'),
              t('versions.holds'),
              t('versions.note'),
              ...(mayChange ? [''] : []),
            ]}
            rows={versions.map(({ version, since, by, note, rules, clickIds, codes }) => ({
              id: String(version),
              cells: [
                version,
                since ? moment(since) : t('versions.shipped'),
                by || '–',
                t('versions.parts', { rules, clickIds, codes }),
                note || '–',
                ...(mayChange
                  ? [
                      <button key="open" type="button" className="plain" onClick={() => open.mutate(version)}>
                        {t('versions.open')}
                        <span className="unseen"> {version}</span>
                      </button>,
                    ]
                  : []),
              ],
            }))}
          />
        )}
      </Ready>
    </Section>
  );
}
