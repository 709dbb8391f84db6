import type { Popup } from './popup.ts';
import { preview, watch } from './show.ts';

const script = document.currentScript as HTMLScriptElement;

if (script.dataset.preview) preview(new URL(script.src).origin, JSON.parse(script.dataset.preview) as Popup);
else if (window.funilPopups) watch(window.funilPopups);
