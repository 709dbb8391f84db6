/** A moment as a field for local time shows it by the clocks of a time zone: "2026-11-30T23:59"; '' for none. */
export function localOf(moment: string, zone: string | undefined): string {
  const at = Date.parse(moment);
  return Number.isNaN(at) ? '' : new Date(at + aheadAt(at, zone)).toISOString().slice(0, 16);
}

/**
 * What such a field says, as a moment in UTC; '' for what is no moment. Of a time that clocks show twice it is the first, and one that they leave
 * out is as much later.
 */
export function momentOf(local: string, zone: string | undefined): string {
  const clock = Date.parse(`${local}Z`);
  if (Number.isNaN(clock)) return '';
  const [before, after] = [clock - DAY, clock + DAY].map((at) => clock - aheadAt(at, zone)) as [number, number];
  const found = [before, after].filter((at) => at + aheadAt(at, zone) === clock);
  return new Date(found.length > 0 ? Math.min(...found) : before).toISOString();
}

/** Whether two moments leave no time between them; none is at once, or for good. */
export function endsFirst({ since, until }: { since?: string | null | undefined; until?: string | null | undefined }): boolean {
  return !!since && !!until && Date.parse(until) <= Date.parse(since);
}

const DAY = 86_400_000;

/** By how much (ms) clocks of a zone are ahead of UTC; of the reader's own where none is named. */
function aheadAt(at: number, zone: string | undefined): number {
  const written = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (wanted: string) => Number(written.find(({ type }) => type === wanted)?.value);
  const clock = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return clock - Math.floor(at / 1_000) * 1_000;
}
