/** Middle of the values (mean of the two middle ones of an even count); null when there are none. Leaves them sorted. */
export function median(values: number[]): number | null {
  values.sort((a, b) => a - b);
  const middle = (values.length - 1) / 2;
  const [low, high] = [values[Math.floor(middle)], values[Math.ceil(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
