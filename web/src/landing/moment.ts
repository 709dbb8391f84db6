const MINUTE = 60_000;

/** A moment as a field for local time shows it: "2026-11-30T23:59"; '' for none. */
export function localOf(moment: string): string {
  const at = Date.parse(moment);
  if (Number.isNaN(at)) return '';
  return new Date(at - new Date(at).getTimezoneOffset() * MINUTE).toISOString().slice(0, 16);
}

/** What such a field says, as a moment in UTC; '' for what is no moment. */
export function momentOf(local: string): string {
  const at = Date.parse(local);
  return Number.isNaN(at) ? '' : new Date(at).toISOString();
}
