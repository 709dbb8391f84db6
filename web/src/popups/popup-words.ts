import type { PopupDocument } from '../api/popups.ts';

export const kindNames: Record<PopupDocument['kind'], string> = {
  bar: 'popups.bar',
  modal: 'popups.modal',
  slide: 'popups.slide',
  full: 'popups.full',
};

export const placeNames: Record<PopupDocument['place'], string> = {
  top: 'popups.top',
  bottom: 'popups.bottom',
  left: 'popups.left',
  right: 'popups.right',
};

export const triggerNames: Record<PopupDocument['trigger']['on'], string> = {
  arrival: 'popups.onArrival',
  time: 'popups.onTime',
  scroll: 'popups.onScroll',
  exit: 'popups.onExit',
  cart: 'popups.onCart',
};

/** What the trigger's number is, for those that have one. */
export const triggerValues: Partial<Record<PopupDocument['trigger']['on'], string>> = {
  time: 'popups.seconds',
  scroll: 'popups.percent',
  cart: 'popups.cartValue',
};

export const everyNames: Record<PopupDocument['every'], string> = {
  once: 'popups.once',
  visit: 'popups.everyVisit',
  day: 'popups.everyDay',
  week: 'popups.everyWeek',
};

export const deviceNames: Record<PopupDocument['devices'], string> = {
  all: 'popups.allDevices',
  phone: 'popups.phones',
  desktop: 'popups.desktops',
};

export const arrivalNames: Record<PopupDocument['arrivals'][number], string> = {
  paid: 'popups.fromPaid',
  search: 'popups.fromSearch',
  social: 'popups.fromSocial',
  email: 'popups.fromEmail',
  creator: 'popups.fromCreator',
  link: 'popups.fromLink',
  referral: 'popups.fromReferral',
  direct: 'popups.fromDirect',
};

export const EMPTY: PopupDocument = {
  kind: 'modal',
  place: 'bottom',
  title: '',
  text: '',
  form: null,
  button: null,
  accent: '#0E7C78',
  language: 'en',
  trigger: { on: 'time', value: 10 },
  pages: [],
  notPages: ['/checkout*', '/cart*'],
  products: [],
  arrivals: [],
  devices: 'all',
  visits: { least: 1, most: null },
  every: 'visit',
  most: 3,
  rest: 14,
};

/** Where a kind may stand; the first one when it is chosen. */
export function placesOf(kind: PopupDocument['kind']): PopupDocument['place'][] {
  if (kind === 'bar') return ['bottom', 'top'];
  return kind === 'slide' ? ['right', 'left'] : ['bottom'];
}

/** What can be chosen, with its words. */
export function entriesOf<K extends string>(names: Record<K, string>, t: (id: string) => string): { value: K; label: string }[] {
  return (Object.keys(names) as K[]).map((value) => ({ value, label: t(names[value]) }));
}
