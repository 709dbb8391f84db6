import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { Link, type RouterProps, useRouter } from '@tanstack/react-router';
import { Mark } from '../look/logo.tsx';
import { Sign } from '../look/sign.tsx';
import { breaks } from '../look/tokens.ts';
import { useWords } from '../words/use-words.ts';
import { GROUPS, type Place } from './place.ts';
import { Preferences } from './preferences.tsx';
import { WorkspaceChoice } from './workspace-choice.tsx';

const groupNames: Record<Place['group'], string> = {
  watch: 'frame.watch',
  people: 'frame.people',
  do: 'frame.do',
  ground: 'frame.ground',
};

const NARROWER = 'M11 4 6 9l5 5';
const WIDER = 'm7 4 5 5-5 5';

/** Where one is, where one can go, and how the app speaks and looks. `onGo` tells that a page was chosen. */
export function Rail({ onGo }: { onGo?: () => void }) {
  const { t } = useWords();
  const isTight = useMediaQuery(`(max-width: ${breaks.wide}px)`, false, { getInitialValueInEffect: false });
  const [chosen, setNarrow] = useLocalStorage<boolean | null>({ key: 'funil-rail', defaultValue: null, getInitialValueInEffect: false });
  const isNarrow = chosen ?? isTight ?? false;
  const isFolded = isNarrow && onGo === undefined;
  const name = t(isNarrow ? 'frame.unfold' : 'frame.fold');
  return (
    <div className={isFolded ? 'rail folded' : 'rail'}>
      <Link to="/" className="brand" aria-label={t('frame.home')} onClick={onGo}>
        <Mark />
        <span>Funil</span>
      </Link>
      <WorkspaceChoice />
      <Navigation isFolded={isFolded} onGo={onGo} />
      <Preferences />
      {onGo === undefined && (
        <button type="button" className="fold" aria-label={name} title={name} onClick={() => setNarrow(!isNarrow)}>
          <Sign path={isNarrow ? WIDER : NARROWER} />
        </button>
      )}
    </div>
  );
}

function Navigation({ isFolded, onGo }: { isFolded: boolean; onGo: (() => void) | undefined }) {
  const { t } = useWords();
  const pages = usePages();
  return (
    <nav aria-label={t('frame.navigation')}>
      {GROUPS.filter((group) => pages.some(({ place }) => place.group === group)).map((group) => (
        <div key={group} className="rail-group">
          <p>{t(groupNames[group])}</p>
          <ul>
            {pages
              .filter(({ place }) => place.group === group)
              .map(({ path, place }) => (
                <li key={path}>
                  <Link
                    to={path as '/'}
                    className="rail-link"
                    activeOptions={{ exact: path === '/', includeSearch: false }}
                    title={isFolded ? t(place.title) : undefined}
                    onClick={onGo}
                  >
                    <Sign path={place.sign} />
                    <span>{t(place.title)}</span>
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** Every page that has a place in the navigation, in the order of the list of routes. */
function usePages(): { path: string; place: Place }[] {
  const { routesById } = useRouter<RouterProps['router']>();
  return Object.values(routesById as Record<string, { fullPath: string; options: { staticData?: { place?: Place } } }>).flatMap((route) => {
    const place = route.options.staticData?.place;
    return place ? [{ path: route.fullPath, place }] : [];
  });
}
