import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../words/use-words.ts';
import { useChoose } from './period-panel.tsx';
import { Empty } from './states.tsx';
import { useFrame } from './use-frame.ts';

/** In place of a report of nothing: the ledger is empty, or this period is, or it was as far as was known on a day. */
export function Nobody() {
  const { t, day } = useWords();
  const { from, to, asKnownOn } = useFrame().frame;
  const choose = useChoose();
  if (from === undefined && to === undefined && asKnownOn === undefined)
    return (
      <Empty title={t('leads.none')}>
        <p>{t('leads.noneWhy')}</p>
        <Link to="/">{t('leads.start')}</Link>
      </Empty>
    );
  if (asKnownOn !== undefined)
    return (
      <Empty title={t('nobody.known')}>
        <p>{t('nobody.knownWhy', { day: day(asKnownOn) })}</p>
        <div className="actions">
          <Button onClick={() => choose({ known: undefined })}>{t('nobody.knownNow')}</Button>
        </div>
      </Empty>
    );
  return (
    <Empty title={t('nobody.title')}>
      <p>{t('nobody.why')}</p>
      <div className="actions">
        <Button onClick={() => choose({ period: undefined, from: undefined, to: undefined })}>{t('nobody.all')}</Button>
        <Link to="/leads">{t('recent.all')}</Link>
      </div>
    </Empty>
  );
}
