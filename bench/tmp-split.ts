import { readdirSync, readFileSync } from 'node:fs';
import { processTree } from './machine.ts';
import { openShopFront } from './shop-front.ts';

const snap = () => {
  const out = new Map<string, number>();
  for (const pid of processTree()) {
    try {
      for (const t of readdirSync(`/proc/${pid}/task`)) {
        const s = readFileSync(`/proc/${pid}/task/${t}/stat`, 'utf8');
        const name = s.slice(s.indexOf('(') + 1, s.lastIndexOf(')'));
        const f = s.slice(s.lastIndexOf(')') + 2).split(' ');
        const k =
          pid === process.pid
            ? t === String(pid)
              ? 'self-main'
              : `self:${name}`
            : readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').slice(0, 60);
        out.set(k, (out.get(k) ?? 0) + Number(f[11]) + Number(f[12]));
      }
    } catch {}
  }
  return out;
};
const front = await openShopFront();
const [c, e, sec] = [Number(process.argv[2] ?? 8), Number(process.argv[3] ?? 50), Number(process.argv[4] ?? 10)];
await front.load({ connections: c, events: e, seconds: 4 });
await front.app.engine.apply.drained();
const a = snap();
const b0 = performance.now();
const l = await front.load({ connections: c, events: e, seconds: sec });
const mid = snap();
await front.app.engine.apply.drained();
const b = snap();
console.log(JSON.stringify(l), ((performance.now() - b0) / 1000).toFixed(1));
for (const [k, v] of [...b].sort((x, y) => y[1] - x[1])) {
  const d = ((v - (a.get(k) ?? 0)) * 10000) / l.events;
  if (d > 0.2) console.log(d.toFixed(1).padStart(8), 'us/ev', k);
}
await front.close();
