/** The looks of the banner. It is fixed to the window, so that the page below stays as it is. However long the words, both buttons are in sight and look the same. */
export const STYLE = `
:host{all:initial;color-scheme:light dark;--ink:#1e2a3f;--paper:#fff;--line:#c9c4b8}
*{box-sizing:border-box}
@media(prefers-color-scheme:dark){:host{--ink:#e9e6de;--paper:#1a202b;--line:#4a5468}}
section,.open{position:fixed;z-index:2147483001;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
section{inset:auto 0 0;max-height:75dvh;overflow:auto;overscroll-behavior:contain;scroll-padding-bottom:128px;border-top:1px solid var(--line);box-shadow:0 -4px 24px rgb(0 0 0/.2)}
.inner{display:grid;gap:12px;max-width:960px;margin:auto;padding:16px 16px 0}
section:has(.panel:not([hidden])){max-height:100dvh}
h2{margin:0;padding-right:48px;font-size:18px;line-height:1.3}
h2:focus{outline:0}
p{margin:0;white-space:pre-line}
h2,p,label,span{overflow-wrap:anywhere}
a{color:inherit}
.acts{position:sticky;bottom:0;display:grid;grid-template-columns:1fr 1fr;gap:8px;padding:4px 0 12px;background:var(--paper)}
@media(max-height:320px){section{max-height:100dvh}.acts{position:static}}
button{min-height:44px;padding:8px;border:2px solid var(--ink);border-radius:8px;background:var(--paper);color:var(--ink);font:600 16px/1.25 system-ui,sans-serif;cursor:pointer}
button:hover{text-decoration:underline}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
.more{grid-column:1/-1;border-color:transparent;text-decoration:underline}
.panel{display:grid;gap:12px;padding:12px 0 4px;border-top:1px solid var(--line)}
.panel[hidden]{display:none}
.panel button{justify-self:start;padding:8px 16px}
label{display:grid;grid-template-columns:24px 1fr;gap:0 12px;cursor:pointer}
input{width:24px;height:24px;margin:0;accent-color:var(--ink)}
label span{grid-column:2}
b{font-weight:600}
.close{position:absolute;top:8px;right:8px;width:44px;padding:0;border-color:transparent;font-size:24px}
.open{bottom:8px;left:8px;padding:4px 12px;border-width:1px;font-size:14px;font-weight:400}
@media(min-width:640px){.acts{grid-template-columns:1fr 1fr auto}.more{grid-column:auto;padding:8px 16px}}
@media print{section,.open{display:none}}
`;
