import { type TProperties, Type } from 'typebox';
import { EVERYBODY, KNOWN, lastTold, type Narrow, PERSON } from './ledger-sql.ts';

/** What lists of leads can be narrowed by besides the filters of their own: of the first touch, the kind of device, and the country. */
export const KEYED_BY = ['campaign', 'landing', 'content', 'creator', 'device', 'country'] as const;

export const keyedShape: TProperties & { by: ReturnType<typeof Type.String>; key: ReturnType<typeof Type.String> } = {
  by: Type.String(),
  key: Type.String(),
};

const touched = ({ touches, people }: Narrow) => `select
                person,
                argMin(multiIf({by:String} = 'campaign', toString(campaign), {by:String} = 'content', toString(content), {by:String} = 'creator', toString(creator), landing), (at, event)) as named
            from ${touches('campaign', 'content', 'creator', 'landing')}
            where {by:String} not in ('', 'device', 'country') and ${people}
            group by person`;

/** As the report of conversion by device: the first that the lead's events name. */
const equipped = ({ rows }: Narrow) => `select
                ${PERSON} as person,
                argMinIf(JSONExtractString(props, 'context', 'device'), at, JSONExtractString(props, 'context', 'device') != '') as named
            from events
            where {by:String} = 'device' and ${KNOWN} and ${rows} and bot = 0 and position(props, '"device"') > 0
            group by person`;

/** As the report of conversion by country: the last that the lead told. */
const resident = ({ rows }: Narrow) => `select ${PERSON} as person, ${lastTold('country')} as named
            from profiles
            where {by:String} = 'country' and ${KNOWN} and ${rows}
            group by person`;

const named = (narrow: Narrow) => `${touched(narrow)}
            union all
            ${resident(narrow)}`;

/** Who has no key at all is found as who has none of the others. */
const keyed = (rows: string) => `(person in
        (
            select person from
            (
            ${rows}
            )
            where if({key:String} = '', named != '', named = {key:String})
        )) = ({key:String} != '')`;

/** SQL: whether a person's {by:String} is {key:String}; with `by` '' everybody. */
export const isKeyed = (narrow: Narrow) =>
  `({by:String} = '' or ${keyed(`${named(narrow)}
            union all
            ${equipped(narrow)}`)})`;

/** The same where the device is known otherwise. */
export const IS_TOUCHED_BY = `({by:String} in ('', 'device') or ${keyed(named(EVERYBODY))})`;
