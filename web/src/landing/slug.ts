const LONGEST = 60;

/** A name as it stands in an address: "Luz de outono!" becomes "luz-de-outono". */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}

/** Whether the server takes it as a place below /p/. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,79}$/.test(text);
}
