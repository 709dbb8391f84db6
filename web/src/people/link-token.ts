/** What stands behind # in a link that works once. Browsers send it to nobody, so it is in no log. */
export function linkToken(): string {
  return window.location.hash.slice(1);
}
