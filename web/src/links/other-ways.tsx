import { NativeSelect } from '@mantine/core';
import type { LinkFault } from '../api/links.ts';
import { Field } from '../people/entry.tsx';
import { useWords } from '../words/use-words.ts';
import { CheckedField } from './checked-field.tsx';
import { CONDITIONS, type Condition, DEVICES, type OtherWay } from './draft.ts';

const conditionNames: Record<Condition, string> = {
  share: 'links.byShare',
  device: 'links.byDevice',
  country: 'links.byCountry',
  language: 'links.byLanguage',
};

const examples: Record<Condition, string> = { share: '50', device: DEVICES[0], country: 'BR, PT', language: 'pt' };

interface OtherWaysProps {
  ways: OtherWay[];
  faults: readonly LinkFault[];
  onChange: (ways: OtherWay[]) => void;
}

/** Destinations for some of the visitors: by device, country or language, and shares of the rest. */
export function OtherWays({ ways, faults, onChange }: OtherWaysProps) {
  const { t } = useWords();
  const change = (key: number, changed: Partial<OtherWay>) => onChange(ways.map((way) => (way.key === key ? { ...way, ...changed } : way)));
  const add = () => onChange([...ways, { key: Math.max(0, ...ways.map(({ key }) => key + 1)), condition: 'share', value: '50', url: '' }]);
  return (
    <div className="ways-list">
      {ways.map((way) => (
        <div key={way.key} className="way">
          <NativeSelect
            label={t('links.forWhom')}
            value={way.condition}
            data={CONDITIONS.map((value) => ({ value, label: t(conditionNames[value]) }))}
            onChange={(event) => change(way.key, { condition: event.currentTarget.value as Condition, value: '' })}
          />
          {way.condition === 'device' ? (
            <NativeSelect
              label={t(conditionNames.device)}
              value={way.value}
              data={['', ...DEVICES]}
              onChange={(event) => change(way.key, { value: event.currentTarget.value })}
            />
          ) : (
            <Field
              label={t(conditionNames[way.condition])}
              placeholder={examples[way.condition]}
              value={way.value}
              onText={(value) => change(way.key, { value })}
            />
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

/** The server names the field by its place among its own kind. */
function fieldOf(ways: readonly OtherWay[], way: OtherWay): string {
  const isShare = way.condition === 'share';
  const alike = ways.filter(({ condition }) => (condition === 'share') === isShare);
  return `${isShare ? 'splits' : 'targets'}.${alike.indexOf(way)}`;
}
