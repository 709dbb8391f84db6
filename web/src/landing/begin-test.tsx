import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { beginTest, type Landing } from '../api/landing.ts';
import { Empty } from '../frame/states.tsx';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';
import { evenly, FEWEST_VARIANTS, faultOf, MOST_VARIANTS, type Share, WHOLE } from './shares.ts';

const NAMES = ['A', 'B', 'C', 'D'];
const faultNames = { same: 'pageTest.sameVersion', sum: 'pageTest.wrongSum' } as const;

/** Puts a test together: up to four versions, the first of which the others are compared with, and how many of the visitors see each. */
export function BeginTest({ page }: { page: Landing }) {
  const { t } = useWords();
  if (page.versions.length < FEWEST_VARIANTS || page.state !== 'live') {
    return (
      <Empty title={t('pageTest.none')}>
        <p>{t('pageTest.noneWhy')}</p>
      </Empty>
    );
  }
  return <TestForm page={page} />;
}

function TestForm({ page }: { page: Landing }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const numbers = page.versions.map(({ version }) => version);
  const [first = 0] = [page.liveVersion ?? numbers[0]];
  const [shares, setShares] = useState(() => evenly([first, ...numbers.filter((version) => version !== first).slice(0, 1)]));
  const beginning = useMutation({
    mutationFn: () => beginTest(page.id, shares),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['landing'] }),
  });
  const unused = numbers.find((version) => shares.every((share) => share.version !== version));
  const fault = faultOf(shares);
  const change = (at: number, changed: Partial<Share>) =>
    setShares(shares.map((share, nth) => (nth === at ? { ...share, ...changed } : share)));
  const versions = shares.map(({ version }) => version);
  return (
    <form
      className="page-test"
      onSubmit={(event) => {
        event.preventDefault();
        beginning.mutate();
      }}
    >
      {shares.map((share, nth) => (
        <Variant
          key={NAMES[nth]}
          nth={nth}
          share={share}
          numbers={numbers}
          onChange={(changed) => change(nth, changed)}
          onRemove={shares.length > FEWEST_VARIANTS ? () => setShares(evenly(versions.filter((_, at) => at !== nth))) : undefined}
        />
      ))}
      {fault && <p className="refused">{t(faultNames[fault])}</p>}
      <p className="soft">{t('pageTest.sharesStay')}</p>
      <div className="landing-new">
        <Button type="submit" disabled={fault !== null} loading={beginning.isPending}>
          {t('pageTest.begin')}
        </Button>
        {unused !== undefined && shares.length < MOST_VARIANTS && (
          <Button variant="default" onClick={() => setShares(evenly([...versions, unused]))}>
            {t('pageTest.addVariant')}
          </Button>
        )}
      </div>
      <Told error={beginning.error} />
    </form>
  );
}

interface VariantProps {
  nth: number;
  share: Share;
  numbers: readonly number[];
  onChange: (changed: Partial<Share>) => void;
  onRemove: (() => void) | undefined;
}

function Variant({ nth, share, numbers, onChange, onRemove }: VariantProps) {
  const { t } = useWords();
  const name = NAMES[nth] ?? '';
  return (
    <div className="landing-new">
      <NativeSelect
        label={nth === 0 ? t('pageTest.first') : t('pageTest.other', { name })}
        value={String(share.version)}
        data={numbers.map((version) => ({ value: String(version), label: t('landing.versionNumber', { version }) }))}
        onChange={(event) => onChange({ version: Number(event.currentTarget.value) })}
      />
      <NumberInput
        className="share-field"
        label={t('pageTest.share', { name })}
        suffix=" %"
        min={1}
        max={WHOLE - 1}
        allowDecimal={false}
        clampBehavior="strict"
        value={share.weight}
        onChange={(weight) => typeof weight === 'number' && onChange({ weight })}
      />
      {onRemove && (
        <button type="button" className="plain" onClick={onRemove}>
          {t('pageTest.removeVariant', { name })}
        </button>
      )}
    </div>
  );
}
