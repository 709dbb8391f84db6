/**
 * How forms look to visitors: no font, no picture, nothing outside its own box. Measured in the visitor's own text size. Light, and dark where
 * the page around it says that it can be: most shops are light whatever the visitor's system is.
 */
export const FORM_STYLE = `
.funil-form{--ink:#1e2a3f;--soft:#59616f;--paper:#fff;--line:#8b8f96;--accent:#0e7c78;--on:#fff;--alert:#b93a19;color:var(--ink);background:var(--paper);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;max-width:36rem;box-sizing:border-box;text-align:start;overflow-wrap:anywhere}
.funil-form *{box-sizing:border-box;font:inherit}
.funil-form h1,.funil-form h2{font-size:1.375rem;font-weight:650;line-height:1.25;margin:0 0 .5rem;text-wrap:balance}
.funil-form h2{font-size:1.0625rem}
.funil-form p{margin:0 0 1rem}
.funil-form .step,.funil-form .help,.funil-form .ends{color:var(--soft);font-size:.875rem;margin:0}
.funil-form .field{margin:0 0 1.125rem;padding:0;border:0;min-inline-size:0}
.funil-form .field[hidden],.funil-form .trap{display:none}
.funil-form label,.funil-form legend{display:block;font-weight:500;padding:0;margin:0 0 .25rem}
.funil-form .optional{color:var(--soft);font-weight:400}
.funil-form input:not([type=radio],[type=checkbox]),.funil-form select,.funil-form textarea{display:block;width:100%;min-height:2.75rem;padding:.5rem .75rem;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:8px}
.funil-form textarea{min-height:7rem;resize:vertical}
.funil-form .pick{display:flex;gap:.625rem;align-items:flex-start;padding:.5rem 0;margin:0;font-weight:400;min-height:2.75rem;cursor:pointer}
.funil-form .pick input{flex:none;width:1.25rem;height:1.25rem;margin:.125rem 0 0;accent-color:var(--accent)}
.funil-form .scale{display:flex;flex-wrap:wrap;gap:.25rem}
.funil-form .scale label{flex:1 0 2.5rem;margin:0;text-align:center;font-weight:400;position:relative}
.funil-form .scale input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.funil-form .scale span{display:block;padding:.5rem 0;border:1px solid var(--line);border-radius:8px}
.funil-form .scale input:checked+span{background:var(--accent);border-color:var(--accent);color:var(--on)}
.funil-form .ends{display:flex;justify-content:space-between;gap:1rem}
.funil-form :focus-visible,.funil-form .scale input:focus-visible+span{outline:3px solid var(--accent);outline-offset:2px}
.funil-form .wrong{color:var(--alert);font-size:.875rem;margin:.25rem 0 0}
.funil-form [aria-invalid=true]{border-color:var(--alert)}
.funil-form .problems{border:2px solid var(--alert);border-radius:8px;padding:.75rem 1rem;margin:0 0 1.25rem}
.funil-form .problems ul{margin:0;padding-inline-start:1.25rem}
.funil-form .problems a{color:var(--alert)}
.funil-form .acts{display:flex;gap:.75rem;flex-wrap:wrap}
.funil-form button{max-width:100%;min-height:2.75rem;padding:.5rem 1.25rem;border:1px solid var(--accent);border-radius:8px;background:var(--accent);color:var(--on);font-weight:500;cursor:pointer}
.funil-form button.quiet{background:none;color:var(--accent)}
.funil-form button[aria-busy=true]{opacity:.7}
@supports (color:light-dark(#000,#fff)){.funil-form{--ink:light-dark(#1e2a3f,#e9e6de);--soft:light-dark(#59616f,#a7abb4);--paper:light-dark(#fff,#12161e);--line:light-dark(#8b8f96,#6c7480);--accent:light-dark(#0e7c78,#35b3ac);--on:light-dark(#fff,#12161e);--alert:light-dark(#b93a19,#f0855f)}}
@media (prefers-reduced-motion:no-preference){.funil-form button{transition:opacity 120ms}}
`;

/** Of the page that holds nothing but a form. In a frame it is as light as the page around it, which it cannot ask. */
export const PAGE_STYLE = `
html{background:#fff}body{margin:0;padding:1.5rem 1rem}main{margin:0 auto;max-width:36rem}
@supports (color:light-dark(#000,#fff)){html:not(.framed){color-scheme:light dark;background:light-dark(#fff,#12161e)}}
`;
