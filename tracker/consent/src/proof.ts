import { prove } from '../../forms/src/proof.ts';

declare global {
  interface Window {
    funilProve?: (act: string) => Promise<string>;
  }
}

/** As src/funnel/capture/forms/proof.ts asks for. */
const BITS = 16;

window.funilProve = (act) => prove(act, BITS);
