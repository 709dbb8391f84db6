/** `full`: cookie and storage. `cookieless`: counted, but nothing is stored and nobody is recognised. `off`: nothing is sent. */
export type Mode = 'full' | 'cookieless' | 'off';

/** The script tag's attributes: `data-key`, `data-host` ... */
export interface Options {
  /** The source's write key. */
  key?: string;
  /** Where Funil answers, without a slash at the end: "https://funil.example". The script's own origin when left out. */
  host?: string;
  /** A `Mode`: what applies until the visitor says otherwise; `full` when left out. Any other word is taken as `off`. */
  consent?: string;
  /** Shares the visitor among subdomains: "example.com". */
  cookieDomain?: string;
  /** Anything but empty: #routes are pages. */
  hash?: string;
  /** Anything but empty: no page views by itself, the shop calls `funil('page')`. */
  manual?: string;
}

export let settings: Options;

export function set(options: Options): void {
  settings = options;
}
