import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Credited } from '../../../src/core/method.ts';
import { type Cost, costsQuery, type Statement, stateCost } from '../api/costs.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { MoreButton } from '../frame/more-button.tsx';
import { defined } from '../frame/period.ts';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { Glyph } from '../look/glyphs.tsx';
import { Told } from '../people/told.tsx';
import { isMethod, methodNames, methods, wordsOf } from '../words/labels.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { isKind, kindNames } from './cost-words.ts';
import type { CostsSearch } from './costs-search.ts';
import { newId } from './draft.ts';

const HEIGHT = 320;
const TYPING = 250;

interface CostListProps {
  method: string | undefined;
  search: string | undefined;
  onFilter: (chosen: CostsSearch) => void;
  /** Absent where the reader may not. */
  onRestate: ((cost: Cost) => void) | undefined;
}

/** Costs as last stated, each with all that was said of it before. */
export function CostList({ method, search, onFilter, onRestate }: CostListProps) {
  const words = useWords();
  const { t } = words;
  const { frame } = useFrame();
  const query = useInfiniteQuery(costsQuery(defined({ ...frame, method, search })));
  const queries = useQueryClient();
  const taking = useMutation({ mutationFn: takeBack, onSuccess: () => queries.invalidateQueries() });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const acts = onRestate && {
    restate: onRestate,
    takeBack: (cost: Cost) => window.confirm(t('costs.takeBackSure', { cost: nameOf(words, cost) })) && taking.mutate(cost),
  };
  return (
    <Section title={t('costs.list')} measure={t('costs.listMeasure')} controls={<Filters {...{ method, search, onFilter }} />}>
      <Told error={taking.error} />
      <Ready query={query} height={HEIGHT}>
        {() =>
          rows.length === 0 ? (
            <Empty title={t('costs.none')}>
              <p>{t('costs.noneWhy')}</p>
            </Empty>
          ) : (
            <>
              <DataTable
                label={t('costs.listTable')}
                file="costs"
                columns={columnsOf(words, acts)}
                rows={rows}
                keyOf={({ cost }) => cost}
                isSortable={false}
                className="costs"
              />
              <MoreButton query={query}>{t('leads.more')}</MoreButton>
            </>
          )
        }
      </Ready>
    </Section>
  );
}

function Filters({ method, search, onFilter }: Omit<CostListProps, 'onRestate'>) {
  const { t } = useWords();
  const type = useDebouncedCallback((text: string) => onFilter({ search: text || undefined }), TYPING);
  return (
    <search className="filters">
      <TextInput label={t('leads.search')} defaultValue={search} type="search" onChange={(event) => type(event.currentTarget.value)} />
      <NativeSelect
        label={t('methods.method')}
        value={method ?? ''}
        data={[{ value: '', label: t('leads.any') }, ...methods.map((value) => ({ value, label: t(methodNames[value]) }))]}
        onChange={(event) => onFilter({ method: event.currentTarget.value || undefined })}
      />
    </search>
  );
}

/** A cost that should not be is one of nothing; what was said before stays to be read. */
async function takeBack({ cost, statements: [last] }: Cost): Promise<void> {
  if (!last) return;
  const { method, spend, from, to, channel, campaign, currency } = last;
  await stateCost({ id: newId(), cost, method, spend, from, to, channel, campaign, currency, amount: '0' } as Parameters<
    typeof stateCost
  >[0]);
}

interface Acts {
  restate: (cost: Cost) => void;
  takeBack: (cost: Cost) => void;
}

function columnsOf(words: Words, acts: Acts | undefined): Column<Cost>[] {
  const { t, days } = words;
  const last = ({ statements }: Cost) => statements[0] as Statement;
  const columns: Column<Cost>[] = [
    { id: 'cost', title: t('costs.cost'), isWord: true, of: (row) => nameOf(words, row), show: (row) => <Name row={row} /> },
    { id: 'kind', title: t('costs.kind'), isWord: true, of: (row) => kindOf(words, last(row)), show: (row) => kindOf(words, last(row)) },
    {
      id: 'days',
      title: t('costs.days'),
      isWord: true,
      of: (row) => `${last(row).from}/${last(row).to}`,
      show: (row) => days(last(row).from, last(row).to),
    },
    {
      id: 'amount',
      title: t('costs.amount'),
      of: (row) => `${last(row).amount} ${last(row).currency}`,
      show: (row) => amountOf(words, last(row)),
    },
    {
      id: 'stated',
      title: t('costs.stated'),
      isWord: true,
      of: (row) => last(row).statedAt,
      show: ({ statements }) => <History statements={statements} />,
    },
  ];
  if (!acts) return columns;
  return [
    ...columns,
    { id: 'acts', title: t('imports.acts'), isWord: true, isAct: true, of: () => '', show: (row) => <RowActs row={row} acts={acts} /> },
  ];
}

function nameOf({ t }: Words, { statements: [last] }: Cost): string {
  if (!last) return '';
  const method = isMethod(last.method) ? t(methodNames[last.method]) : last.method;
  return [method, wordsOf(last.campaign || last.channel)].filter(Boolean).join(' · ');
}

function kindOf({ t }: Words, { spend }: Statement): string {
  return isKind(spend) ? t(kindNames[spend]) : spend;
}

function amountOf({ money }: Words, { amount, currency }: Statement): string {
  return money(Number(amount), currency);
}

function Name({ row }: { row: Cost }) {
  const words = useWords();
  return (
    <span className="named">
      <Glyph method={row.statements[0]?.method as Credited} />
      <span className="unbroken">{nameOf(words, row)}</span>
    </span>
  );
}

/** When it was stated and by whom; what was said before lies folded below. */
function History({ statements: [last, ...earlier] }: { statements: readonly Statement[] }) {
  const words = useWords();
  if (!last) return null;
  const told = ({ statedAt, by, source }: Statement) => words.t('costs.statedBy', { at: words.moment(statedAt), who: by ?? source });
  return (
    <>
      {told(last)}
      {earlier.length > 0 && (
        <details>
          <summary>{words.t('costs.before', { count: earlier.length })}</summary>
          <ul className="statements">
            {earlier.map((one) => (
              <li key={one.statedAt + one.amount}>
                <span className="number">{amountOf(words, one)}</span> {words.days(one.from, one.to)}
                <span className="told">{told(one)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function RowActs({ row, acts }: { row: Cost; acts: Acts }) {
  const words = useWords();
  const { t } = words;
  const cost = nameOf(words, row);
  return (
    <span className="cell-actions">
      <button type="button" className="plain" aria-label={t('costs.restateOne', { cost })} onClick={() => acts.restate(row)}>
        {t('costs.restateAct')}
      </button>
      {Number(row.statements[0]?.amount) !== 0 && (
        <button type="button" className="plain" aria-label={t('costs.takeBackOne', { cost })} onClick={() => acts.takeBack(row)}>
          {t('costs.takeBack')}
        </button>
      )}
    </span>
  );
}
