import type { Words } from '../words/use-words.ts';

/** What the editor (Puck) says by itself, by the names it has for it. */
const SAID: Record<string, string> = {
  'header-undo': 'editor.undo',
  'header-redo': 'editor.redo',
  'header-toggle-leftsidebar': 'editor.left',
  'header-toggle-rightsidebar': 'editor.right',
  'header-toggle-menubar': 'editor.menu',
  'action-selectparent': 'editor.parent',
  'action-duplicate': 'editor.duplicate',
  'action-delete': 'editor.delete',
  'label-page': 'editor.page',
  'label-component': 'editor.block',
  'outline-empty': 'editor.nothing',
  'outline-item-collapse': 'editor.collapse',
  'outline-item-expand': 'editor.expand',
  'outline-header-title': 'editor.outline',
  'outline-header-collapseall': 'editor.collapseAll',
  'outline-item-duplicate': 'editor.duplicate',
  'outline-item-delete': 'editor.delete',
  'drawer-category-other': 'editor.others',
  'field-arrayitem-duplicate': 'editor.duplicate',
  'field-arrayitem-delete': 'editor.delete',
  'viewport-zoom-in': 'editor.zoomIn',
  'viewport-zoom-out': 'editor.zoomOut',
  'viewport-toggle-menu': 'editor.widths',
  'viewport-switch-default': 'editor.widths',
  'plugin-blocks': 'editor.blocks',
  'plugin-outline': 'editor.outline',
  'plugin-fields': 'editor.fields',
  'plugin-components': 'editor.blocks',
  'layout-maximize': 'editor.maximize',
  'layout-minimize': 'editor.minimize',
  'loader-loading': 'editor.loading',
};

/** Those it fills in itself. */
const FILLED: Record<string, readonly [string, string]> = {
  'field-arrayitem-summary': ['editor.entry', 'index'],
  'viewport-zoom-auto': ['editor.zoomAuto', 'zoom'],
  'viewport-switch': ['editor.width', 'label'],
  'drawer-category-collapse': ['editor.collapseOf', 'title'],
  'drawer-category-expand': ['editor.expandOf', 'title'],
};

/** The editor's words in the reader's language. */
export function editorWords(t: Words['t']): Record<string, string> {
  const said = Object.entries(SAID).map(([name, id]) => [name, t(id)]);
  const filled = Object.entries(FILLED).map(([name, [id, place]]) => [name, t(id, { [place]: `{${place}}` })]);
  return Object.fromEntries([...said, ...filled]);
}
