import type { ReactNode } from 'react';
import { usePageTitle } from './page-title.ts';

interface PageProps {
  title: string;
  /** One sentence that says what the page is for. */
  purpose: string;
  /** The main action or choice. */
  controls?: ReactNode;
  children: ReactNode;
}

/** A page under its title, which names the browser's tab too. */
export function Page({ title, purpose, controls, children }: PageProps) {
  usePageTitle(title);
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{title}</h1>
          <p className="lead-line">{purpose}</p>
        </div>
        {controls && <div className="controls">{controls}</div>}
      </div>
      {children}
    </>
  );
}
