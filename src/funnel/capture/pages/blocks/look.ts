import type { Root } from './document.ts';
import { coloursOf } from './palettes.ts';

const SERIF = '"Iowan Old Style","Palatino Linotype","URW Palladio L",Palatino,Georgia,serif';
const SANS = 'system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif';

/** The style sheet of a page. It stands in the page itself: the first answer is all that is needed to show it. */
export function lookOf({ palette, voice }: Pick<Root, 'palette' | 'voice'>): string {
  const face = voice === 'serif' ? SERIF : SANS;
  return `:root{${coloursOf(palette)};--ink:#1c2430;--quiet:#565d69;--line:#dcd8cd;--paper:#fffdf9;--face:${face}}\n${BASE}${PARTS}${BLOCKS}`;
}

const BASE = `*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.6 ${SANS};overflow-wrap:break-word}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
h1,h2,h3,p,ul,dl,dd,figure,blockquote{margin:0}
h1,h2{font-family:var(--face);font-weight:600;line-height:1.12;letter-spacing:-.015em;text-wrap:balance}
h1{font-size:clamp(2.1rem,6vw,3.6rem)}h2{font-size:clamp(1.6rem,3.6vw,2.3rem)}h3{font-size:1.0625rem;line-height:1.35}
p{text-wrap:pretty}img,svg,video{display:block;max-width:100%;height:auto}a{color:var(--accent);text-underline-offset:.18em}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:4px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999rem;top:.5rem;background:#fff;padding:.5rem 1rem;z-index:2}.skip:focus{left:.5rem}
.held{width:min(100% - 2.5rem,70rem);margin-inline:auto}.narrow{max-width:44rem}.held>*{min-width:0}
section{padding-block:clamp(2.25rem,5.5vw,4rem)}section .held>h2+*{margin-top:1rem}
`;

const PARTS = `.top{padding-block:1.1rem}.top .held{display:flex;gap:1rem;align-items:center;justify-content:space-between;flex-wrap:wrap}
.brand{font:600 1.15rem/1.2 var(--face);letter-spacing:-.01em}.brand img{max-height:2.25rem;width:auto}
.tongues{display:flex;gap:.25rem;list-style:none;padding:0;font-size:.9375rem}
.tongues a,.tongues span{display:block;padding:.35rem .6rem;color:var(--quiet);text-decoration:none;border-radius:6px}.tongues span{color:var(--ink);font-weight:600}.tongues a:hover{background:var(--tint);color:var(--ink)}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1.6rem}.actions:empty{display:none}
.action,.second{display:inline-flex;align-items:center;justify-content:center;min-height:3.1rem;padding:.7rem 1.5rem;border-radius:10px;font-weight:600;text-decoration:none;border:2px solid var(--accent);transition:background .12s,color .12s}
.action{background:var(--accent);color:#fff}.action:hover{background:var(--deep);border-color:var(--deep)}
.second{color:var(--accent);background:transparent}.second:hover{background:var(--tint)}
.note{font-size:.9375rem;color:var(--quiet);margin-top:1rem}.eyebrow{font-size:.875rem;font-weight:650;letter-spacing:.08em;text-transform:uppercase;color:var(--accent);margin-bottom:1rem}
.points{list-style:none;padding:0;margin-top:1.1rem;display:grid;gap:.55rem}.points li{padding-left:1.9rem;position:relative}
.points li::before{content:"";position:absolute;left:.25rem;top:.45em;width:.8rem;height:.4rem;border:solid var(--accent);border-width:0 0 2.5px 2.5px;transform:rotate(-45deg)}
.price{margin-top:1.1rem;font-variant-numeric:tabular-nums;font-size:1.35rem}.price s{color:var(--quiet);font-size:.8em;margin-right:.35rem}.price strong{font-weight:650}
.pictured img,.pictured svg{border-radius:18px;width:100%}
`;

const BLOCKS = `.hero{padding-block:clamp(1rem,3vw,2rem) clamp(2.25rem,5.5vw,4rem)}.hero p+p,.text p+p,.text ul,.product .words p+p{margin-top:1rem}.hero .words>p:not(.eyebrow,.actions,.note){font-size:1.1875rem;color:var(--quiet);margin-top:1.2rem;max-width:36rem}
.hero.split .held{display:grid;gap:2.25rem;align-items:center}@media (min-width:56rem){.hero.split .held{grid-template-columns:1.1fr .9fr;gap:4rem}}
.hero.centred{text-align:center}.hero.centred .words{max-width:46rem;margin-inline:auto}.hero.centred .words>p{margin-inline:auto}.hero.centred .actions{justify-content:center}.hero.centred .pictured{margin-top:2.5rem}.hero.centred .pictured>*{max-width:34rem;margin-inline:auto}
.hero.cover .held{background:var(--deep);color:#fff;border-radius:24px;padding:clamp(2rem,6vw,4.5rem);display:grid;gap:2rem;align-items:center}@media (min-width:56rem){.hero.cover .held:has(.pictured){grid-template-columns:1.2fr .8fr}}
.hero.cover .eyebrow{color:var(--warm)}.hero.cover .words>p:not(.eyebrow,.actions,.note),.hero.cover .note{color:#f3efe6}.hero.cover .action{background:#fff;color:var(--deep);border-color:#fff}.hero.cover .action:hover{background:var(--warm);border-color:var(--warm)}.hero.cover .second{color:#fff;border-color:#fff8}.hero.cover .second:hover{background:#fff2}.hero.cover :focus-visible{outline-color:#fff}
.text.tinted,.form{background:var(--tint)}.text ul{padding-left:1.2rem}.text li+li{margin-top:.4rem}
.product .held{display:grid;gap:2.25rem;align-items:center}@media (min-width:52rem){.product .held{grid-template-columns:1fr 1fr;gap:4rem}}.product .words>h2+p{margin-top:1rem}.rated{color:var(--ink);font-weight:600}.rated span{color:var(--quiet);font-weight:400}.stock{margin-top:.6rem;color:var(--quiet)}
.cards{list-style:none;padding:0;margin-top:2rem!important;display:grid;gap:2rem 1.5rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,14rem),1fr))}.cards li{position:relative}.cards .pictured{margin-bottom:1rem}.cards h3 a{color:inherit;text-decoration:none}.cards h3 a::after{content:"";position:absolute;inset:0}.cards li:hover h3 a{text-decoration:underline}.cards p{color:var(--quiet);margin-top:.25rem}.cards .price{font-size:1.0625rem;margin-top:.4rem;color:var(--ink)}
.figures{display:grid;gap:1.5rem 2.5rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,11rem),1fr));margin-top:1.75rem}.figures div{display:flex;flex-direction:column-reverse;border-top:2px solid var(--accent);padding-top:.9rem;justify-content:flex-end}.figures dd{font:600 clamp(2rem,5vw,2.75rem)/1.1 var(--face);font-variant-numeric:tabular-nums}.figures dt{color:var(--quiet);margin-top:.25rem}
.quotes{list-style:none;padding:0;margin-top:2rem!important;display:grid;gap:1.25rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr))}.quotes figure{background:var(--tint);border-radius:16px;padding:1.5rem;height:100%;display:flex;flex-direction:column;gap:.9rem}.quotes blockquote{flex:1}.quotes li:only-child blockquote{font:500 clamp(1.2rem,2.6vw,1.6rem)/1.4 var(--face)}.quotes li:only-child figure{padding:clamp(1.5rem,4vw,2.5rem)}.quotes figcaption span{display:block;color:var(--quiet);font-size:.9375rem}.stars{color:var(--accent);letter-spacing:.1em}
.logos{list-style:none;padding:0;margin-top:2.25rem!important;display:flex;flex-wrap:wrap;gap:1rem 2.5rem;align-items:center;font:600 1.125rem/1.2 var(--face);color:var(--quiet)}.logos img{max-height:2.25rem;width:auto}
.faq details{border-bottom:1px solid var(--line)}.faq h2+details{margin-top:1.5rem;border-top:1px solid var(--line)}.faq summary{cursor:pointer;padding:1.05rem 2.5rem 1.05rem 0;font-weight:600;list-style:none;position:relative}.faq summary::-webkit-details-marker{display:none}.faq summary::after{content:"";position:absolute;right:.5rem;top:1.45rem;width:.6rem;height:.6rem;border:solid var(--accent);border-width:0 2.5px 2.5px 0;transform:rotate(45deg);transition:transform .12s}.faq [open] summary::after{transform:translateY(.3rem) rotate(225deg)}.faq details div{padding-bottom:1.25rem;color:var(--quiet);display:grid;gap:.75rem}
.video figure{margin-top:1.5rem}.video figcaption{color:var(--quiet);font-size:.9375rem;margin-top:.6rem}.player,.video video,.video iframe{width:100%;aspect-ratio:16/9;border:0;border-radius:18px;background:var(--deep)}.player{position:relative;display:flex;flex-direction:column;gap:.75rem;align-items:center;justify-content:center;color:#fff;text-decoration:none;overflow:hidden;padding:1rem;text-align:center}.player img{position:absolute;inset:0;width:100%;height:100%;object-fit:cover;opacity:.35}.player .play{position:relative;background:#fff;color:var(--deep);font-weight:650;padding:.7rem 1.4rem;border-radius:99px}.player small{position:relative;font-size:.875rem}
.countdown{background:var(--deep);color:#fff;text-align:center;padding-block:clamp(2rem,5vw,3.5rem)}.clock{display:flex;justify-content:center;gap:clamp(.6rem,2.5vw,1.75rem);margin-top:1.4rem}.unit b{display:block;font:600 clamp(1.9rem,7vw,3.2rem)/1 var(--face);font-variant-numeric:tabular-nums}.unit i{font-style:normal;font-size:.875rem;color:#f3efe6}.deadline{margin-top:1rem;color:#f3efe6}.countdown .actions{justify-content:center}.countdown .action{background:#fff;color:var(--deep);border-color:#fff}.countdown .action:hover{background:var(--warm);border-color:var(--warm)}.countdown .ended{font:600 1.375rem/1.3 var(--face)}.countdown :focus-visible{outline-color:#fff}
.form .held{display:grid;gap:2rem;align-items:start}@media (min-width:52rem){.form .held{grid-template-columns:1fr 1fr;gap:4rem}}.form .words p{margin-top:1rem}.form .fields{background:#fff;border-radius:18px;padding:clamp(1.25rem,4vw,2.25rem);box-shadow:0 12px 40px -18px #1c243055}.form iframe{border:0;width:100%;min-height:28rem;display:block}.no-form{color:var(--quiet);padding:3rem 1rem;text-align:center;border:2px dashed var(--line);border-radius:12px}
.footer{border-top:1px solid var(--line);padding-block:2.5rem;font-size:.9375rem}.footer .held{display:flex;flex-wrap:wrap;gap:1.5rem 3rem;justify-content:space-between}.footer .who p+p{color:var(--quiet);margin-top:.35rem}.footer ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}.footer a{display:inline-block;padding-block:.3rem;color:var(--ink)}.footer .note{flex-basis:100%;margin:0}
`;
