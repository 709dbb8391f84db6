import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Form, linkFor } from '../api/forms.ts';
import { CodeBlock } from '../connect/code-block.tsx';
import { Section } from '../frame/section.tsx';
import { Empty } from '../frame/states.tsx';
import { Field } from '../people/entry.tsx';
import { mayDo, useSession } from '../people/session.ts';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';

/** Ways to put the form on a page. */
export function Embeds({ form }: { form: Form }) {
  const { t } = useWords();
  const maySee = mayDo(useSession(), 'leads');
  if (form.published === null)
    return (
      <Empty title={t('form.notYet')}>
        <p>{t('form.notYetWhy')}</p>
      </Empty>
    );
  return (
    <>
      {Object.entries(snippetsFor(window.location.origin, form)).map(([way, code]) => (
        <Section key={way} title={t(wayNames[way as Way])} measure={t(wayReasons[way as Way])}>
          <CodeBlock name={`${form.name}: ${t(wayNames[way as Way])}`} code={code} />
        </Section>
      ))}
      {maySee && <PersonalLink form={form} />}
    </>
  );
}

/** A link for one person, who is shown what is known of them. */
function PersonalLink({ form }: { form: Form }) {
  const { t, moment } = useWords();
  const [email, setEmail] = useState('');
  const making = useMutation({ mutationFn: () => linkFor(form.id, email.trim()) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    making.mutate();
  };
  return (
    <Section title={t('embed.personal')} measure={t('embed.personalWhy')}>
      <form className="form-adding" onSubmit={submit}>
        <Field label={t('field.email')} type="email" required maxLength={254} value={email} onText={setEmail} />
        <Button type="submit" variant="default" loading={making.isPending}>
          {t('embed.makePersonal')}
        </Button>
      </form>
      <Told error={making.error} />
      {making.data && (
        <>
          <p className="measure">{t('embed.personalUntil', { moment: moment(making.data.until) })}</p>
          <CodeBlock name={`${form.name}: ${t('embed.personal')}`} code={`${window.location.origin}${making.data.path}`} />
        </>
      )}
    </Section>
  );
}

type Way = 'link' | 'script' | 'frame' | 'react' | 'api';

const wayNames: Record<Way, string> = {
  link: 'embed.link',
  script: 'embed.script',
  frame: 'embed.frame',
  react: 'embed.react',
  api: 'embed.api',
};
const wayReasons: Record<Way, string> = {
  link: 'embed.linkWhy',
  script: 'embed.scriptWhy',
  frame: 'embed.frameWhy',
  react: 'embed.reactWhy',
  api: 'embed.apiWhy',
};

const WITH_FILE = `
// With a file: the same as parts of a multipart body, the file in a part named after its field.
// const body = new FormData();
// body.append('state', form.state);
// body.append('answers', JSON.stringify({ email: 'name@example.com' }));
// body.append('FIELD', file);`;

function hasFile({ steps }: Form['draft']): boolean {
  return steps.some(({ fields }) => fields.some(({ type }) => type === 'file'));
}

function snippetsFor(base: string, { id, name, draft }: Form): Record<Way, string> {
  const title = name.replace(/[<>"&]/g, '');
  return {
    link: `${base}/f/${id}`,
    script: `<script src="${base}/forms.js" data-form="${id}" async></script>`,
    frame: `<iframe src="${base}/f/${id}" title="${title}" style="width:100%;border:0"></iframe>\n<script src="${base}/forms.js" async></script>`,
    react: `import { useEffect, useRef } from 'react';

export function Form({ onSent }) {
  const place = useRef(null);
  useEffect(() => {
    const script = document.createElement('script');
    script.src = '${base}/forms.js';
    script.onload = () => window.funilForms.mount(place.current, '${id}', { onSent });
    document.head.append(script);
    return () => script.remove();
  }, []);
  return <div ref={place} />;
}`,
    api: `const form = await fetch('${base}/v1/forms/${id}').then((answer) => answer.json());
// form.steps says what to ask; send the state back with the answers.
await fetch('${base}/v1/forms/${id}', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ state: form.state, answers: { email: 'name@example.com' } }),
});${hasFile(draft) ? WITH_FILE : ''}`,
  };
}
