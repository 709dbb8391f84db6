import type { PopupDocument } from '../../src/funnel/capture/popups/document.ts';

/** A pop-up that shows at once on every page, with a link; `more` changes what a test is about. */
export function offer(more: Partial<PopupDocument> = {}): PopupDocument {
  return {
    kind: 'modal',
    place: 'bottom',
    title: 'Ten percent for new customers',
    text: 'Until Sunday.',
    form: null,
    button: { label: 'To the offer', url: '/offer' },
    accent: '#0E7C78',
    language: 'en',
    trigger: { on: 'arrival', value: 0 },
    pages: [],
    notPages: [],
    products: [],
    arrivals: [],
    devices: 'all',
    visits: { least: 1, most: null },
    every: 'visit',
    most: 5,
    rest: 0,
    ...more,
  };
}
