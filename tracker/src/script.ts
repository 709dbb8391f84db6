import './window.ts';
import { begin, run } from './tracker.ts';
import type { Funil } from './types.ts';

const script = document.currentScript as HTMLScriptElement;
const queue = window.funil?.q ?? [];
window.funil = run as Funil;
begin({ host: new URL(script.src).origin, ...script.dataset }, queue);
