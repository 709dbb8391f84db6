import type { LinkDetails } from '../api/links.ts';
import { Section } from '../frame/section.tsx';
import { useWords, type Words } from '../words/use-words.ts';
import { deviceNames } from './device-names.ts';

type Seen = LinkDetails['seen'][number];

const kindNames: Record<string, string> = {
  referrer: 'links.seenReferrer',
  device: 'links.seenDevice',
  country: 'links.seenCountry',
  browser: 'links.seenBrowser',
  way: 'links.seenWay',
  by: 'links.seenBy',
};

const MOST = 6;

/** Who followed a link: where from, with what, and to which of its destinations. */
export function SeenSection({ seen, link }: { seen: readonly Seen[]; link: LinkDetails }) {
  const words = useWords();
  const { t, count } = words;
  if (seen.length === 0) return null;
  return (
    <Section title={t('links.seen')} measure={t('links.seenWhy')}>
      <div className="seen">
        {Object.entries(kindNames).map(([kind, title]) => {
          const rows = seen.filter((one) => one.kind === kind).slice(0, MOST);
          return (
            <div key={kind}>
              <h3>{t(title)}</h3>
              <ul>
                {rows.map(({ value, clicks }) => (
                  <li key={value}>
                    <span className="unbroken">{told(words, kind, value, link)}</span>
                    <span className="number">{count(clicks)}</span>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </Section>
  );
}

function told({ t, locale }: Words, kind: string, value: string, link: LinkDetails): string {
  if (value === '') return t(kind === 'referrer' ? 'links.noReferrer' : 'not.measured');
  if (kind === 'country') return new Intl.DisplayNames(locale, { type: 'region' }).of(value) ?? value;
  if (kind === 'device') return t(value in deviceNames ? deviceNames[value as keyof typeof deviceNames] : 'linkDevice.other');
  if (kind === 'by') return t(value === 'qr' ? 'links.qr' : 'links.link');
  return kind === 'way' ? destinationOf(value, link) : value;
}

/** Of "split-1": where the first of the split leads to. */
function destinationOf(way: string, { targets, splits, destination }: LinkDetails): string {
  const [part, nth] = way.split('-');
  const others = part === 'target' ? targets : part === 'split' ? splits : [];
  return others[Number(nth) - 1]?.url ?? destination;
}
