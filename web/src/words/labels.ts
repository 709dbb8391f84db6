import type { Credited } from '../../../src/core/method.ts';
import type { Stage } from '../../../src/core/stage.ts';

/** Methods in the order every screen lists them. */
export const methodNames: Record<Credited, string> = {
  content: 'method.content',
  communities: 'method.communities',
  influencers: 'method.influencers',
  social: 'method.social',
  seo: 'method.seo',
  paid: 'method.paid',
  winback: 'method.winback',
  baseline: 'method.baseline',
};

/** What people do with a method, in a sentence. */
export const methodMeanings: Record<Credited, string> = {
  content: 'methodMeaning.content',
  communities: 'methodMeaning.communities',
  influencers: 'methodMeaning.influencers',
  social: 'methodMeaning.social',
  seo: 'methodMeaning.seo',
  paid: 'methodMeaning.paid',
  winback: 'methodMeaning.winback',
  baseline: 'methodMeaning.baseline',
};

export const methods = Object.keys(methodNames) as Credited[];

export function isMethod(value: string): value is Credited {
  return Object.hasOwn(methodNames, value);
}

/** Whether it has the shape of a code of ISO 3166-1. Leads say what they like for their country, and for other words there is no name. */
export function isCountry(value: string): boolean {
  return /^[A-Z]{2}$/.test(value);
}

export const stageNames: Record<Stage, string> = {
  traffic: 'stage.traffic',
  capture: 'stage.capture',
  nurture: 'stage.nurture',
  engage: 'stage.engage',
  qualify: 'stage.qualify',
  convert: 'stage.convert',
};

/** Who counts as having reached a stage. */
export const stageMeanings: Record<Stage, string> = {
  traffic: 'stageMeaning.traffic',
  capture: 'stageMeaning.capture',
  nurture: 'stageMeaning.nurture',
  engage: 'stageMeaning.engage',
  qualify: 'stageMeaning.qualify',
  convert: 'stageMeaning.convert',
};

export const stages = Object.keys(stageNames) as Stage[];

export const modelNames = {
  'last-non-baseline': 'model.lastNonBaseline',
  first: 'model.first',
  linear: 'model.linear',
  markov: 'model.markov',
} as const;

export const modelMeanings: Record<Model, string> = {
  'last-non-baseline': 'modelMeaning.lastNonBaseline',
  first: 'modelMeaning.first',
  linear: 'modelMeaning.linear',
  markov: 'modelMeaning.markov',
};

export type Model = keyof typeof modelNames;

export const models = Object.keys(modelNames) as Model[];

export const levelNames = {
  anonymous: 'level.anonymous',
  known: 'level.known',
  customer: 'level.customer',
} as const;

export type Level = keyof typeof levelNames;

export const witnessNames: Record<string, string> = {
  declared: 'witness.declared',
  link: 'witness.link',
  code: 'witness.code',
  click_id: 'witness.clickId',
  campaign: 'witness.campaign',
  survey: 'witness.survey',
  referrer: 'witness.referrer',
  landing: 'witness.landing',
};

/** Events of the vocabulary that have words of their own; others are shown by their type. */
export const eventNames: Record<string, string> = {
  page: 'event.page',
  lead_captured: 'event.leadCaptured',
  identify: 'event.identify',
  form_submitted: 'event.formSubmitted',
  subscribed: 'event.subscribed',
  email_opened: 'event.emailOpened',
  email_link_clicked: 'event.emailLinkClicked',
  product_viewed: 'event.productViewed',
  content_viewed: 'event.contentViewed',
  product_added: 'event.productAdded',
  cart_viewed: 'event.cartViewed',
  checkout_started: 'event.checkoutStarted',
  payment_info_entered: 'event.paymentInfoEntered',
  order_completed: 'event.orderCompleted',
  screen: 'event.screen',
  product_list_viewed: 'event.productListViewed',
  products_searched: 'event.productsSearched',
  product_clicked: 'event.productClicked',
  wishlist_added: 'event.wishlistAdded',
  product_reviewed: 'event.productReviewed',
  checkout_step_completed: 'event.checkoutStepCompleted',
  qualified: 'event.qualified',
  quote_requested: 'event.quoteRequested',
  meeting_booked: 'event.meetingBooked',
  email_delivered: 'event.emailDelivered',
  message_replied: 'event.messageReplied',
  form_started: 'event.formStarted',
  form_step_completed: 'event.formStepCompleted',
  consent_asked: 'event.consentAsked',
  consent_given: 'event.consentGiven',
  consent_refused: 'event.consentRefused',
  consent_withdrawn: 'event.consentWithdrawn',
  popup_viewed: 'event.popupViewed',
  popup_closed: 'event.popupClosed',
  popup_clicked: 'event.popupClicked',
  popup_submitted: 'event.popupSubmitted',
};

/** A stored word as people write it: `organic_search` as "organic search". */
export function wordsOf(stored: string): string {
  return stored.replaceAll('_', ' ');
}

/** How orders and deals stand. */
export const statusNames: Record<string, string> = {
  placed: 'order.placed',
  paid: 'order.paid',
  fulfilled: 'order.fulfilled',
  cancelled: 'order.cancelled',
  open: 'deal.open',
  won: 'deal.won',
  lost: 'deal.lost',
};

/** Moments of a lead that are no event of their own, as picked steps name them. */
export const momentNames: Record<string, string> = {
  '@visit': 'moment.visit',
  '@contactable': 'moment.contactable',
  '@order': 'moment.order',
  '@deal': 'moment.deal',
  '@won': 'moment.won',
};
