import { Link } from '@tanstack/react-router';
import { useWords } from '../words/use-words.ts';

export function NotFound() {
  const { t } = useWords();
  return (
    <div className="calm">
      <h1>{t('lost.title')}</h1>
      <p>{t('lost.why')}</p>
      <Link to="/">{t('lost.back')}</Link>
    </div>
  );
}
