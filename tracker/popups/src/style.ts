/** The looks of pop-ups. Everything is fixed to the window, so that the page below stays as it is. */
export const STYLE = `
:host{all:initial}
*{box-sizing:border-box}
.box{position:fixed;z-index:2147483000;margin:0;padding:0;border:0;background:#fff;color:#1e2a3f;font:16px/1.5 system-ui,sans-serif;box-shadow:0 4px 24px rgb(0 0 0/.25);max-width:100vw;max-height:100dvh;overflow:auto;overscroll-behavior:contain}
.inner{padding:24px 56px 24px 24px}
h2{margin:0 0 8px;font-size:20px;line-height:1.25;overflow-wrap:anywhere}
p{margin:0 0 16px;white-space:pre-line;overflow-wrap:anywhere}
.button{display:inline-block;padding:12px 24px;border-radius:8px;background:var(--accent);color:var(--on-accent);font-weight:600;text-decoration:none}
.close{position:absolute;top:8px;right:8px;width:44px;height:44px;border:0;border-radius:8px;background:none;color:inherit;font:24px/1 system-ui,sans-serif;cursor:pointer}
.close:hover{background:#0000000f}
:focus-visible{outline:3px solid #1e2a3f;outline-offset:2px}
.bar{left:0;right:0}
.bar.top{top:0}
.bar.bottom{bottom:0}
.bar .inner{display:flex;flex-wrap:wrap;gap:4px 16px;align-items:center;justify-content:center;padding:8px 56px 8px 16px}
.bar h2{margin:0;font-size:16px}
.bar p{margin:0}
.bar .button{padding:8px 16px}
.bar .slot:empty{display:none}
.slide{bottom:16px;width:min(360px,calc(100vw - 32px));border-radius:12px}
.slide.left{left:16px}
.slide.right{right:16px}
.modal{inset:0;margin:auto;width:min(480px,calc(100vw - 32px));height:fit-content;border-radius:12px}
.modal .slot,.slide .slot{margin-right:-32px}
.full{inset:0;width:100vw;height:100dvh;max-height:none;display:grid;place-items:center}
dialog.full:not([open]){display:none}
.full .inner{max-width:560px;padding:24px}
.box::backdrop{background:rgb(0 0 0/.5)}
@media(prefers-reduced-motion:no-preference){.box{animation:in .15s ease-out}@keyframes in{from{opacity:0}}}
@media print{.box{display:none}}
`;
