import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../src/funnel/capture/pages/check-document.ts';
import { TEMPLATES, templateIn } from '../../../src/funnel/capture/pages/templates/list.ts';
import { documentOf } from './editor-data.ts';

describe('what the editor hands to the server', () => {
  it.each(TEMPLATES)('is the template %s as it was, where nothing was changed', (template) => {
    const document = templateIn(template, 'en', 0);
    expect(documentOf(structuredClone(document) as never)).toEqual(document);
  });

  it('is taken by the server, whatever the editor adds or leaves out', () => {
    const data = {
      root: { props: { title: 'Sale', id: 'root' }, readOnly: {} },
      content: [{ type: 'proof', props: { id: 'proof-1', puck: {}, figures: [{ value: '3' }], quotes: undefined } }],
      zones: {},
    };
    const document = checkDocument(documentOf(data as never));
    expect(document.root.props).toMatchObject({ title: 'Sale', palette: 'teal' });
    expect(document.content[0]?.props).toEqual({ id: 'proof-1', title: '', figures: [{ value: '3', label: '' }], quotes: [], logos: [] });
  });
});
