import type { Config, Field as PuckField } from '@puckeditor/core';
import { BLOCKS, type BlockKind, emptyBlock, ROOT_FIELDS, renderBlock } from '../../../src/funnel/capture/pages/blocks/document.ts';
import { emptyValues, type Field, type Fields } from '../../../src/funnel/capture/pages/blocks/fields.ts';
import { formNamed } from '../../../src/funnel/capture/pages/blocks/form.ts';
import { top } from '../../../src/funnel/capture/pages/blocks/frame.ts';
import { lookOf } from '../../../src/funnel/capture/pages/blocks/look.ts';
import { MomentField } from '../frame/moment-field.tsx';
import type { Language } from '../words/locales.ts';
import { blockNames, choiceNames, fieldNames } from './block-words.ts';
import { PictureField } from './picture-field.tsx';

const LONGEST_SUMMARY = 60;

interface Around {
  t: (id: string) => string;
  language: Language;
  forms: readonly { id: string; name: string }[];
  now: number;
}

/** Puck's description of our blocks, made from the blocks themselves: their fields, and their one rendering. */
export function puckConfig(around: Around): Config {
  const kinds = Object.keys(BLOCKS) as BlockKind[];
  const components = kinds.map((kind) => [
    kind,
    {
      label: around.t(blockNames[kind]),
      fields: fieldsOf(BLOCKS[kind].fields, around),
      defaultProps: emptyBlock(kind),
      render: (values: Record<string, unknown>) => <Drawn kind={kind} values={values} around={around} />,
    },
  ]);
  return {
    components: Object.fromEntries(components),
    root: {
      fields: fieldsOf(ROOT_FIELDS, around),
      defaultProps: emptyValues<Fields>(ROOT_FIELDS),
      render: ({ children, ...root }: Record<string, unknown>) => (
        <>
          <style>{lookOf(root as never)}</style>
          <Markup markup={top(root as never, around.language, []).markup} />
          <div id="content" lang={around.language}>
            {children as never}
          </div>
        </>
      ),
    },
  } as Config;
}

function Drawn({
  kind,
  values,
  around: { t, language, forms, now },
}: {
  kind: BlockKind;
  values: Record<string, unknown>;
  around: Around;
}) {
  const formOf = (id: string) => formNamed(forms.find((form) => form.id === id)?.name ?? id);
  return (
    <>
      <span className="unseen">{t(blockNames[kind])}</span>
      <Markup markup={renderBlock(kind, values as never, { language, now, formOf, isFirst: false }).markup} />
    </>
  );
}

/** Looked at and not used: each block is one thing to be chosen or dragged, and what is in it must not take the focus. */
function Markup({ markup }: { markup: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the tag html, which escapes all that a person typed
  return <div inert dangerouslySetInnerHTML={{ __html: markup }} />;
}

function fieldsOf(fields: Fields, around: Around): Record<string, PuckField> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldOf(name, field, around)]));
}

function fieldOf(name: string, field: Field, around: Around): PuckField {
  const label = around.t(fieldNames[name] ?? name);
  switch (field.kind) {
    case 'prose':
      return { type: 'textarea', label };
    case 'whole':
      return { type: 'number', label, min: field.least, max: field.most };
    case 'choice':
      return { type: 'select', label, options: field.options.map((value) => ({ value, label: around.t(choiceNames[value] ?? value) })) };
    case 'form':
      return {
        type: 'select',
        label,
        options: [{ value: '', label: '–' }, ...around.forms.map(({ id, name: title }) => ({ value: id, label: title }))],
      };
    case 'list':
      return {
        type: 'array',
        label,
        max: field.most,
        arrayFields: fieldsOf(field.of, around) as never,
        defaultItemProps: emptyValues(field.of) as never,
        getItemSummary: (item: Record<string, unknown>, nth?: number) => firstText(item, field.of) || `${label} ${(nth ?? 0) + 1}`,
      };
    case 'picture':
      return { type: 'custom', label, render: ({ value, onChange }) => <PictureField label={label} value={value} onChange={onChange} /> };
    case 'moment':
      return { type: 'custom', label, render: ({ value, onChange }) => <MomentField label={label} value={value} onChange={onChange} /> };
    default:
      return { type: 'text', label };
  }
}

/** What an entry is called in the list: the first of its texts, in the order they are asked for. */
function firstText(item: Record<string, unknown>, fields: Fields): string {
  const texts = Object.keys(fields).filter((name) => ['line', 'prose'].includes(fields[name]?.kind ?? ''));
  return String(texts.map((name) => item[name]).find((value) => typeof value === 'string' && value !== '') ?? '').slice(0, LONGEST_SUMMARY);
}
