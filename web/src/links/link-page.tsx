import './links.css';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { endLink, type LinkDetails, linkQuery } from '../api/links.ts';
import { usePageTitle } from '../frame/page-title.ts';
import { Section } from '../frame/section.tsx';
import { Ready } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { useWorkspaces } from '../frame/use-workspaces.ts';
import { mayDo, useSession } from '../people/session.ts';
import { Told } from '../people/told.tsx';
import { methodNames } from '../words/labels.ts';
import { useWords } from '../words/use-words.ts';
import { ClickDays } from './click-days.tsx';
import { CopyButton } from './copy-button.tsx';
import { LinkForm } from './link-form.tsx';
import { QrCode } from './qr-code.tsx';
import { SeenSection } from './seen-section.tsx';
import { Sheet } from './sheet.tsx';
import { SplitSection } from './split-section.tsx';

const route = getRouteApi('/links/$id');

export function LinkPage() {
  const { id } = route.useParams();
  const { t } = useWords();
  const { frame } = useFrame();
  const query = useQuery(linkQuery(id, frame));
  usePageTitle(query.data?.name ?? t('links.link'));
  return (
    <>
      <p className="back">
        <Link to="/links">{t('links.back')}</Link>
      </p>
      <Ready query={query} height={480}>
        {(link) => <OneLink link={link} />}
      </Ready>
    </>
  );
}

/** One link: where it leads, what came of it, who followed it. */
function OneLink({ link }: { link: LinkDetails }) {
  const { t, moment } = useWords();
  const session = useSession();
  const queries = useQueryClient();
  const currency = useWorkspaces().current?.currency ?? '';
  const [isChanging, setChanging] = useState(false);
  const end = useMutation({
    mutationFn: () => endLink(link.id, link.archivedAt === null),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['links'] }),
  });
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{link.name}</h1>
          <p className="lead-line unbroken">
            <a href={`${link.url}+`}>{link.url}</a> <CopyButton text={link.url} />
          </p>
          <p className="measure">{t('links.tiedTo', { method: t(methodNames[link.method]), channel: link.channel })}</p>
          {link.archivedAt !== null && <p className="told">{t('links.endedAt', { moment: moment(link.archivedAt) })}</p>}
        </div>
        {mayDo(session, 'write') && (
          <div className="controls">
            <Button variant="default" loading={end.isPending} onClick={() => end.mutate()}>
              {t(link.archivedAt === null ? 'links.end' : 'links.reopen')}
            </Button>
            <Button onClick={() => setChanging(true)}>{t('links.change')}</Button>
          </div>
        )}
      </div>
      <Told error={end.error} />
      <LinkFigures link={link} />
      <Section title={t('links.clicksByDay')} measure={t('links.clicksMeaning')}>
        <ClickDays days={link.days} name={link.slug} />
      </Section>
      {link.splitTests.length > 0 && <SplitSection tests={link.splitTests} currency={currency} />}
      <SeenSection seen={link.seen} link={link} />
      <Section title={t('links.qr')} measure={t('links.qrWhy')}>
        <QrCode url={link.url} name={`qr-${link.slug}`} />
      </Section>
      {isChanging && (
        <Sheet title={t('links.change')} onClose={() => setChanging(false)}>
          <LinkForm link={link} onDone={() => setChanging(false)} />
        </Sheet>
      )}
    </>
  );
}

function LinkFigures({ link }: { link: LinkDetails }) {
  const { t, count, money } = useWords();
  const currency = useWorkspaces().current?.currency ?? '';
  const figures = [
    { name: t('links.clicks'), value: count(link.clicks) },
    { name: t('links.visitors'), value: count(link.visitors) },
    { name: t('column.leads'), value: count(link.leads) },
    { name: t('links.customers'), value: count(link.customers) },
    { name: t('column.revenue'), value: link.revenue === null ? t('not.measured') : money(link.revenue, currency) },
    { name: t('links.robots'), value: count(link.robots) },
  ];
  return (
    <dl className="link-figures">
      {figures.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
