import type { LinkDetails } from '../api/links.ts';
import { Behind } from '../frame/behind.tsx';
import { useWords } from '../words/use-words.ts';

const WIDTH = 900;
const HEIGHT = 140;
const MOST_BARS = 120;

/** Clicks by day as bars from zero, the busiest day named; the table stands behind. */
export function ClickDays({ days, name }: { days: LinkDetails['days']; name: string }) {
  const { t, count, day: dayText, days: daysText } = useWords();
  if (days.length === 0) return <p className="soft">{t('links.noClicks')}</p>;
  const shown = allDays(days).slice(-MOST_BARS);
  const peak = shown.reduce((best, one) => (one.clicks > best.clicks ? one : best));
  const width = WIDTH / Math.max(shown.length, 14);
  const [first, last] = [shown[0], shown[shown.length - 1]];
  return (
    <>
      <figure className="click-days">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          {shown.map(({ day, clicks }, nth) => {
            const height = (clicks / peak.clicks) * HEIGHT;
            return <rect key={day} x={nth * width} y={HEIGHT - height} width={width * 0.8} height={height} />;
          })}
        </svg>
        <figcaption className="measure">
          {daysText(first?.day ?? '', last?.day ?? '')} · {t('links.peak', { day: dayText(peak.day), clicks: count(peak.clicks) })}
        </figcaption>
      </figure>
      <Behind
        name={`link-${name}`}
        head={[t('links.day'), t('links.clicks'), t('links.visitors')]}
        rows={days.map(({ day, clicks, visitors }) => [day, clicks, visitors])}
        write={(cell, column) => (column === 0 ? dayText(String(cell)) : count(Number(cell)))}
      />
    </>
  );
}

/** Days without a click stand in between, as zero: the server saw every click there was. */
function allDays(days: LinkDetails['days']): { day: string; clicks: number }[] {
  const clicks = new Map(days.map((one) => [one.day, one.clicks]));
  const [first, last] = [days[0]?.day ?? '', days[days.length - 1]?.day ?? ''];
  const filled: { day: string; clicks: number }[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    filled.push({ day, clicks: clicks.get(day) ?? 0 });
  }
  return filled;
}
