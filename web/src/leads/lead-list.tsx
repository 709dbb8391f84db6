import { Link } from '@tanstack/react-router';
import type { Credited } from '../../../src/core/method.ts';
import type { Lead } from '../api/queries.ts';
import { Scroll } from '../frame/scroll.tsx';
import { Glyph } from '../look/glyphs.tsx';
import { type Level, levelNames, methodNames } from '../words/labels.ts';
import { useWords, type Words } from '../words/use-words.ts';

/** Leads, the latest seen first; each leads to its own page. */
export function LeadList({ rows }: { rows: readonly Lead[] }) {
  const words = useWords();
  const { t, count, moment } = words;
  return (
    <Scroll label={t('leads.title')}>
      <table className="ledger leads listed">
        <thead>
          <tr>
            <th scope="col" className="word">
              {t('leads.lead')}
            </th>
            <th scope="col" className="word">
              {t('leads.level')}
            </th>
            <th scope="col" className="word">
              {t('leads.firstTouch')}
            </th>
            <th scope="col">{t('column.visits')}</th>
            <th scope="col">{t('column.conversions')}</th>
            <th scope="col" className="word">
              {t('leads.lastSeen')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((lead) => (
            <tr key={lead.id}>
              <th scope="row" className="word">
                <Link to="/leads/$id" params={{ id: lead.id }}>
                  {nameOf(words, lead)}
                </Link>
                {aboutOf(lead) && <span className="about">{aboutOf(lead)}</span>}
              </th>
              <td data-title={t('leads.level')} className="word">
                {t(levelNames[lead.level as Level])}
              </td>
              <td data-title={t('leads.firstTouch')} className="word">
                <span className="named">
                  <Glyph method={lead.method as Credited} />
                  {t(methodNames[lead.method as Credited])}
                </span>
              </td>
              <td data-title={t('column.visits')}>{count(lead.visits)}</td>
              <td data-title={t('column.conversions')}>{count(lead.conversions)}</td>
              <td data-title={t('leads.lastSeen')} className="word">
                {moment(lead.lastAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

const ID_TAIL = 6;

function nameOf({ t }: Words, { name, email, company, id }: Lead): string {
  return name || email || company || t('leads.unnamed', { id: id.slice(-ID_TAIL) });
}

function aboutOf({ name, email, company }: Lead): string {
  return [name && email, company].filter(Boolean).join(' · ');
}
