import { NativeSelect } from '@mantine/core';
import type { LinkFault } from '../api/links.ts';
import { Tick } from '../forms/tick.tsx';
import { Field } from '../people/entry.tsx';
import { useWords } from '../words/use-words.ts';
import { CheckedField } from './checked-field.tsx';
import { deviceNames } from './device-names.ts';
import { DEVICES, NEW_WAY, type OtherWay } from './draft.ts';

interface OtherWaysProps {
  ways: OtherWay[];
  faults: readonly LinkFault[];
  onChange: (ways: OtherWay[]) => void;
}

/** Destinations for some of the visitors: by device, country and language, and shares of the rest. */
export function OtherWays({ ways, faults, onChange }: OtherWaysProps) {
  const { t } = useWords();
  const change = (key: number, changed: Partial<OtherWay>) => onChange(ways.map((way) => (way.key === key ? { ...way, ...changed } : way)));
  const add = () => onChange([...ways, { ...NEW_WAY, key: Math.max(0, ...ways.map(({ key }) => key + 1)) }]);
  return (
    <div className="ways-list">
      {ways.map((way) => (
        <div key={way.key} className="way">
          <NativeSelect
            label={t('links.forWhom')}
            value={way.isShare ? 'share' : 'some'}
            data={[
              { value: 'share', label: t('links.byShare') },
              { value: 'some', label: t('links.bySome') },
            ]}
            onChange={(event) => change(way.key, { isShare: event.currentTarget.value === 'share' })}
          />
          {way.isShare ? (
            <Field
              label={t('links.byShare')}
              type="number"
              min={1}
              max={99}
              value={way.share}
              onText={(share) => change(way.key, { share })}
            />
          ) : (
            <Conditions way={way} onChange={(changed) => change(way.key, changed)} />
          )}
          <CheckedField
            label={t('links.destination')}
            placeholder="https://"
            inputMode="url"
            value={way.url}
            fault={faults.find(({ field }) => field === fieldOf(ways, way))}
            onText={(url) => change(way.key, { url })}
          />
          <button type="button" className="plain" onClick={() => onChange(ways.filter(({ key }) => key !== way.key))}>
            {t('links.removeWay')}
          </button>
        </div>
      ))}
      <button type="button" className="plain" onClick={add}>
        {t('links.addWay')}
      </button>
    </div>
  );
}

/** All that is named has to hold. */
function Conditions({ way, onChange }: { way: OtherWay; onChange: (changed: Partial<OtherWay>) => void }) {
  const { t } = useWords();
  const { devices, countries, languages } = way;
  return (
    <>
      <fieldset className="way-devices">
        <legend>{t('links.byDevice')}</legend>
        {DEVICES.map((device) => (
          <Tick
            key={device}
            label={t(deviceNames[device])}
            value={devices.includes(device)}
            onTick={(isMeant) => onChange({ devices: DEVICES.filter((one) => (one === device ? isMeant : devices.includes(one))) })}
          />
        ))}
      </fieldset>
      <Field label={t('links.byCountry')} placeholder="BR, PT" value={countries} onText={(text) => onChange({ countries: text })} />
      <Field label={t('links.byLanguage')} placeholder="pt" value={languages} onText={(text) => onChange({ languages: text })} />
    </>
  );
}

/** The server names the field by its place among its own kind. */
function fieldOf(ways: readonly OtherWay[], way: OtherWay): string {
  const alike = ways.filter(({ isShare }) => isShare === way.isShare);
  return `${way.isShare ? 'splits' : 'targets'}.${alike.indexOf(way)}`;
}
