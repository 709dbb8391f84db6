import { Button, SegmentedControl } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { copyForm, type Form, formQuery, setClosed } from '../api/forms.ts';
import { Page } from '../frame/page.tsx';
import { Ready } from '../frame/states.tsx';
import { mayDo, useSession } from '../people/session.ts';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';
import { Answers } from './answers.tsx';
import { Builder } from './builder.tsx';
import { Embeds } from './embeds.tsx';
import { PARTS, type Part } from './form-search.ts';
import './forms.css';

const route = getRouteApi('/forms/$id');
const HEIGHT = 600;
const LONGEST_NAME = 100;

const partNames: Record<Part, string> = { build: 'form.build', answers: 'form.answers', embed: 'form.embed' };

/** One form: building it, what was answered, and how to put it on a page. */
export function FormPage() {
  const { t } = useWords();
  const { id } = route.useParams();
  const query = useQuery(formQuery(id));
  return (
    <>
      <p className="back">
        <Link to="/forms">{t('form.back')}</Link>
      </p>
      <Ready query={query} height={HEIGHT}>
        {(form) => <Shown key={form.id} form={form} />}
      </Ready>
    </>
  );
}

function Shown({ form }: { form: Form }) {
  const { t } = useWords();
  const { part = 'build' } = route.useSearch();
  const navigate = route.useNavigate();
  const mayWrite = mayDo(useSession(), 'write');
  return (
    <Page
      title={form.name}
      purpose={t(form.closed ? 'form.isClosed' : form.published === null ? 'form.isDraft' : 'form.isLive', {
        version: form.published ?? 0,
      })}
      controls={
        <>
          <SegmentedControl
            aria-label={t('form.side')}
            value={part}
            data={PARTS.map((value) => ({ value, label: t(partNames[value]) }))}
            onChange={(value) => navigate({ search: (before) => ({ ...before, part: value === 'build' ? undefined : (value as Part) }) })}
          />
          {mayWrite && <Copying form={form} />}
          {mayWrite && form.published !== null && <Closing form={form} />}
        </>
      }
    >
      {part === 'build' && <Builder form={form} mayWrite={mayWrite} />}
      {part === 'answers' && <Answers form={form} />}
      {part === 'embed' && <Embeds form={form} />}
    </Page>
  );
}

function Copying({ form }: { form: Form }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const copying = useMutation({
    mutationFn: () => copyForm(form, t('form.copyOf', { name: form.name }).slice(0, LONGEST_NAME)),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['forms', 'list'] });
      await navigate({ to: '/forms/$id', params: { id } });
    },
  });
  return (
    <>
      <Button variant="default" loading={copying.isPending} onClick={() => copying.mutate()}>
        {t('form.copy')}
      </Button>
      <Told error={copying.error} />
    </>
  );
}

function Closing({ form }: { form: Form }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const closing = useMutation({
    mutationFn: () => setClosed(form.id, !form.closed),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['forms'] }),
  });
  return (
    <>
      <Button variant="default" loading={closing.isPending} onClick={() => closing.mutate()}>
        {t(form.closed ? 'form.open' : 'form.close')}
      </Button>
      <Told error={closing.error} />
    </>
  );
}
