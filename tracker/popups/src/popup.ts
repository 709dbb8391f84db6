import type { PopupDocument } from '../../../src/funnel/capture/popups/document.ts';

/** A live pop-up as the served script holds it. */
export type Popup = PopupDocument & { id: string };

/** What a visitor has seen of one: times, the last time (ms), until when it rests (ms), and whether it has done its work. */
export interface Seen {
  times: number;
  last: number;
  visit: number;
  restsUntil: number;
  isDone: boolean;
}

/** What the page hands from the small script to the one that shows pop-ups. */
export interface Site {
  host: string;
  /** Those that may show on this page to this visitor now. */
  candidates(): Popup[];
  /** The test it is in, by the ids of all of them; '' where it is in none. */
  testOf(popup: Popup): string;
  /** Notes what became of one. */
  note(popup: Popup, what: 'viewed' | 'closed' | 'done'): void;
  /** The cart's value, for shops that tell it by hand. */
  cart(value: number): void;
  /** What is heard of the shop, told to whoever listens. */
  heard: { cart: number; products: string[]; onChange: () => void };
  /** Called when the route changed; set by the script that shows. */
  onRoute: () => void;
}

export type Tracker = (call: string, name?: unknown, properties?: Record<string, unknown>) => void;

declare global {
  interface Window {
    funilPopups?: Site;
    funilForms?: {
      mount(element: HTMLElement, id: string, options?: { language?: string; onSent?: () => void }): Promise<unknown>;
    };
  }
}

/** The tracker, which other scripts of this folder know as more than these three arguments. */
export function track(name: string, properties: Record<string, unknown>): void {
  (window.funil as Tracker | undefined)?.('track', name, properties);
}
