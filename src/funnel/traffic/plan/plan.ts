import type { Drop } from '../../../core/errors.ts';
import type { Bag } from '../collect/call.ts';
import { typeOfName } from '../collect/map-names.ts';
import { fits, kindOf, type PropertyType } from './value-kind.ts';

export interface PlannedProperty {
  name: string;
  type: PropertyType;
  required: boolean;
}

/** An event that a source is expected to send, by any way of writing its name. */
export interface PlannedEvent {
  event: string;
  properties: PlannedProperty[];
}

export const PLAN_MODES = ['off', 'warn', 'enforce'] as const;

export type PlanMode = (typeof PLAN_MODES)[number];

export interface Plan {
  mode: PlanMode;
  events: PlannedEvent[];
}

/** What a plan says of one call: nothing, that it does not expect the event, or what is wrong with it. */
export type Conformity = { as: 'planned' } | { as: 'unplanned' } | { as: 'off'; drop: Drop; refused: boolean };

/** A plan made ready to be held against calls; made once for each version. */
export type CheckCall = (type: string, properties: Bag) => Conformity;

const PLANNED: Conformity = Object.freeze({ as: 'planned' });
const UNPLANNED: Conformity = Object.freeze({ as: 'unplanned' });
const MOST_TOLD = 5;

/** Null where there is nothing to check. */
export function compilePlan({ mode, events }: Plan): CheckCall | null {
  if (mode === 'off') return null;
  const planned = new Map(events.map((one) => [typeOfName(one.event), one]));
  const refused = mode === 'enforce';
  return (type, properties) => {
    const event = planned.get(type);
    if (!event) return UNPLANNED;
    const faulty = event.properties.filter((property) => faultOf(property, properties) !== null);
    return faulty.length === 0 ? PLANNED : { as: 'off', drop: dropFor(type, event.event, faulty, properties), refused };
  };
}

function faultOf({ name, type, required }: PlannedProperty, properties: Bag): string | null {
  const kind = kindOf(Object.hasOwn(properties, name) ? properties[name] : undefined);
  if (kind === 'nothing') return required ? `${name} is missing` : null;
  return fits(type, kind) ? null : `${name} is ${kind}, not ${type}`;
}

/** The field names the event too, so that refusals can be counted by it. */
function dropFor(type: string, event: string, faulty: readonly PlannedProperty[], properties: Bag): Drop {
  const told = faulty.slice(0, MOST_TOLD).map((property) => faultOf(property, properties));
  const more = faulty.length > MOST_TOLD ? ` and ${faulty.length - MOST_TOLD} more` : '';
  return { reason: 'off_plan', field: `${type}.${faulty[0]?.name}`, detail: `${event}: ${told.join('; ')}${more}.` };
}
