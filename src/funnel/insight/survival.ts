/** Estimate from one age (in days) on, until the next step. */
export interface Step {
  age: number;
  /** Leads observed to at least this age and not converted before it; conversions at it. */
  atRisk: number;
  events: number;
  /** Share of leads converted by this age, with its 95 % interval. */
  conversion: number;
  low: number;
  high: number;
}

/** Share converted by age: a step wherever somebody converted, and the age up to which anybody was observed. */
export interface Curve {
  leads: number;
  steps: Step[];
  lastAge: number;
}

/** Two-sided 95 % point of the normal distribution. */
export const Z95 = 1.959963984540054;

/**
 * Share of leads converted by age when many have not had their time yet (Kaplan & Meier 1958), with Greenwood's variance on the
 * log-log scale for the interval (Kalbfleisch & Prentice 1980), which keeps it within 0 and 1.
 * `durations` are days to the conversion, or to the last day the lead is known not to have converted; `events` says which.
 * A lead last seen on the very day of another's conversion counts as at risk then. Durations below 0 count as 0.
 * @throws RangeError when the two differ in length or a duration is no number.
 */
export function kaplanMeier(durations: ArrayLike<number>, events: ArrayLike<0 | 1 | boolean>): Curve {
  if (durations.length !== events.length) throw new RangeError('Every duration needs to say whether it ended in a conversion.');
  const ages = new Float64Array(durations.length);
  const converted = new Float64Array(durations.length);
  let conversions = 0;
  for (let lead = 0; lead < durations.length; lead++) {
    const age = Math.max(0, durations[lead]!);
    if (Number.isNaN(age)) throw new RangeError('A duration is not a number.');
    ages[lead] = age;
    if (events[lead]) converted[conversions++] = age;
  }
  ages.sort();
  return { leads: ages.length, steps: stepsOf(ages, converted.subarray(0, conversions).sort()), lastAge: ages[ages.length - 1] ?? 0 };
}

/** Walks both ascending lists together, multiplying the chances to stay unconverted. */
function stepsOf(ages: Float64Array, converted: Float64Array): Step[] {
  const steps: Step[] = [];
  let surviving = 1;
  let greenwood = 0;
  let gone = 0;
  for (let next = 0; next < converted.length; ) {
    const age = converted[next]!;
    const first = next;
    while (next < converted.length && converted[next] === age) next++;
    while (ages[gone]! < age) gone++;
    const atRisk = ages.length - gone;
    const events = next - first;
    surviving *= (atRisk - events) / atRisk;
    greenwood += events / (atRisk * (atRisk - events));
    steps.push({ age, atRisk, events, conversion: 1 - surviving, ...interval(surviving, greenwood, steps.at(-1)) });
  }
  return steps;
}

/** log(-log S) has the standard error sqrt(greenwood) / |log S|; once all have converted it has none, and the low end stays. */
function interval(surviving: number, greenwood: number, before: Step | undefined): { low: number; high: number } {
  if (surviving === 0) return { low: before?.low ?? 0, high: 1 };
  const spread = Math.exp((Z95 * Math.sqrt(greenwood)) / Math.abs(Math.log(surviving)));
  return { low: 1 - surviving ** (1 / spread), high: 1 - surviving ** spread };
}

/** The step in force at an age: an empty one before the first conversion, null beyond the last age observed while leads were open. */
export function stepAt(curve: Curve, ageDays: number): Step | null {
  if (curve.leads === 0 || (ageDays > curve.lastAge && curve.steps.at(-1)?.conversion !== 1)) return null;
  let low = 0;
  let high = curve.steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (curve.steps[middle]!.age <= ageDays) low = middle + 1;
    else high = middle;
  }
  return curve.steps[low - 1] ?? { age: 0, atRisk: curve.leads, events: 0, conversion: 0, low: 0, high: 0 };
}

/** Share of leads converted by an age, 0 to 1; null where nobody has been observed that long. */
export function conversionAt(curve: Curve, ageDays: number): number | null {
  return stepAt(curve, ageDays)?.conversion ?? null;
}
