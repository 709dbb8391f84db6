import { type Html, html, trusted } from '../../../../lib/html.ts';

/** Drawings for where there is no picture yet. They take the colours of the page. */
export const ART = ['none', 'arch', 'vase', 'globe', 'lamp', 'clay', 'jug', 'report', 'quote'] as const;

type Art = (typeof ART)[number];

const GROUND = '<rect width="480" height="480" rx="20" fill="var(--tint)"/>';

const DRAWN: Record<Exclude<Art, 'none'>, string> = {
  arch: `${GROUND}<circle cx="332" cy="140" r="64" fill="var(--warm)"/>
<path d="M90 480V260a110 110 0 0 1 220 0v220z" fill="var(--accent)"/><path d="M146 480V276a54 54 0 0 1 108 0v204z" fill="var(--deep)"/>
<path d="M262 480c4-74 40-128 112-150-2 70-26 124-74 150z" fill="var(--soft)"/><path d="M286 480c18-52 46-90 88-150" fill="none" stroke="var(--deep)" stroke-width="3"/>
<path d="M0 452h480v8a20 20 0 0 1-20 20H20a20 20 0 0 1-20-20z" fill="var(--warm)" opacity=".55"/>`,
  vase: `${GROUND}<circle cx="240" cy="214" r="150" fill="var(--warm)" opacity=".5"/>
<path d="M240 240c-8-70-40-106-84-134M240 240c4-84 22-130 62-168M240 240c-2-60-2-110-8-176" fill="none" stroke="var(--deep)" stroke-width="4" stroke-linecap="round"/>
<path d="M156 106c-26-2-44-18-48-44 28 0 46 16 48 44zM302 72c0-26 14-44 40-50 2 28-12 46-40 50zM232 64c-18-16-20-38-6-58 20 18 22 38 6 58zM196 158c-28 8-50 0-62-22 26-10 48-2 62 22zM268 132c12-24 34-34 60-26-10 26-32 36-60 26z" fill="var(--soft)"/>
<path d="M200 232h80c-6 34 54 66 54 122 0 52-40 84-94 84s-94-32-94-84c0-56 60-88 54-122z" fill="var(--accent)"/>
<path d="M156 318c50 18 118 18 168 0a84 84 0 0 1 10 36H146a84 84 0 0 1 10-36z" fill="var(--deep)" opacity=".5"/><ellipse cx="240" cy="232" rx="40" ry="9" fill="var(--deep)"/>`,
  lamp: `${GROUND}<path d="M240 214l132 214H108z" fill="var(--warm)" opacity=".45"/><path d="M240 0v96" stroke="var(--deep)" stroke-width="5"/>
<path d="M212 92h56l16 26h-88z" fill="var(--deep)"/><path d="M196 118h88c44 18 74 52 80 100H116c6-48 36-82 80-100z" fill="var(--accent)"/>
<path d="M116 218h248a124 18 0 0 1-248 0z" fill="var(--deep)"/><circle cx="240" cy="230" r="22" fill="var(--warm)"/>
<path d="M84 428h312" stroke="var(--deep)" stroke-width="6" stroke-linecap="round"/><path d="M176 428v-36h128v36z" fill="var(--soft)"/><path d="M196 392v-26h88v26z" fill="var(--accent)" opacity=".7"/>`,
  globe: `${GROUND}<circle cx="240" cy="196" r="168" fill="var(--warm)" opacity=".35"/><circle cx="240" cy="196" r="104" fill="var(--warm)"/>
<circle cx="240" cy="196" r="104" fill="none" stroke="var(--deep)" stroke-width="4"/><path d="M182 146a74 74 0 0 1 44-26" fill="none" stroke="#fff" stroke-width="10" stroke-linecap="round"/>
<path d="M206 292h68l10 34h-88z" fill="var(--deep)"/><path d="M196 326h88l20 84a18 18 0 0 1-18 20H194a18 18 0 0 1-18-20z" fill="var(--accent)"/><path d="M84 430h312" stroke="var(--deep)" stroke-width="6" stroke-linecap="round"/>`,
  clay: `${GROUND}<path d="M168 88h144l52 146H116z" fill="var(--warm)"/><path d="M168 88h144l10 28H158z" fill="#fff" opacity=".5"/><path d="M232 234h16v30h-16z" fill="var(--deep)"/>
<path d="M214 264h52c54 24 76 62 70 104-6 40-44 62-96 62s-90-22-96-62c-6-42 16-80 70-104z" fill="var(--accent)"/><path d="M146 338c60 22 128 22 188 0a96 96 0 0 1 2 30H144a96 96 0 0 1 2-30z" fill="var(--deep)" opacity=".45"/>
<path d="M300 234v52" stroke="var(--deep)" stroke-width="3"/><circle cx="300" cy="290" r="6" fill="var(--deep)"/><path d="M84 430h312" stroke="var(--deep)" stroke-width="6" stroke-linecap="round"/>`,
  jug: `${GROUND}<circle cx="316" cy="148" r="84" fill="var(--warm)" opacity=".6"/><path d="M176 96c34 16 74 16 112 2l22-18c-2 30-8 46-18 62 8 40 42 78 42 152 0 78-42 122-102 122s-102-44-102-122c0-76 40-112 46-158z" fill="var(--accent)"/>
<path d="M176 100c-60 14-88 60-82 112 4 36 22 66 46 84" fill="none" stroke="var(--accent)" stroke-width="24" stroke-linecap="round"/><path d="M134 268c60 26 136 26 196 0 4 22 4 44 0 66-60 24-136 24-196 0-4-22-4-44 0-66z" fill="var(--deep)" opacity=".45"/>
<path d="M176 96c34 16 74 16 112 2-32-10-80-12-112-2z" fill="var(--deep)"/><ellipse cx="232" cy="424" rx="150" ry="14" fill="var(--soft)"/>`,
  report: `${GROUND}<rect x="150" y="64" width="236" height="320" rx="8" fill="var(--soft)" transform="rotate(7 268 224)"/>
<rect x="104" y="74" width="244" height="330" rx="8" fill="#fff"/><rect x="104" y="74" width="244" height="86" rx="8" fill="var(--accent)"/><rect x="104" y="140" width="244" height="20" fill="var(--accent)"/>
<rect x="128" y="100" width="132" height="14" rx="3" fill="#fff"/><rect x="128" y="124" width="88" height="8" rx="3" fill="#fff" opacity=".7"/>
<path d="M132 330V282h26v48zM174 330v-78h26v78zM216 330v-56h26v56zM258 330V226h26v104z" fill="var(--accent)" opacity=".35"/><path d="M300 330V200h26v130z" fill="var(--accent)"/>
<path d="M145 264l42-26 42 14 42-44 42-24" fill="none" stroke="var(--deep)" stroke-width="4"/><path d="M128 330h206" stroke="var(--deep)" stroke-width="3"/>
<rect x="128" y="352" width="190" height="7" rx="3" fill="var(--tint)"/><rect x="128" y="370" width="146" height="7" rx="3" fill="var(--tint)"/>`,
  quote: `${GROUND}<path d="M0 404h480v56a20 20 0 0 1-20 20H20a20 20 0 0 1-20-20z" fill="var(--warm)" opacity=".55"/>
<path d="M76 404V196l148-74v282z" fill="var(--accent)"/><path d="M224 404V122l180 92v190z" fill="var(--deep)"/>
<path d="M104 228l92-44v44l-92 44zM104 300l92-34v44l-92 28z" fill="#fff" opacity=".85"/><path d="M258 210l48 22v46l-48-18zM332 244l44 20v42l-44-16zM258 300l48 14v44l-48-8zM332 322l44 12v40l-44-6z" fill="#fff" opacity=".28"/>
<circle cx="372" cy="104" r="50" fill="var(--warm)"/><path d="M350 104l16 16 30-32" fill="none" stroke="var(--deep)" stroke-width="9" stroke-linecap="round" stroke-linejoin="round"/>`,
};

/** The drawing as SVG, hidden from who listens, for it says nothing. */
export function drawn(art: Art): Html | null {
  if (art === 'none') return null;
  return html`<svg viewBox="0 0 480 480" width="480" height="480" aria-hidden="true">${trusted(DRAWN[art])}</svg>`;
}
