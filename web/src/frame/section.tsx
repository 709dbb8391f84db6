import { type ReactNode, useId } from 'react';

interface SectionProps {
  /** What the figures say. */
  title: string;
  /** What is measured. */
  measure: string;
  controls?: ReactNode;
  children: ReactNode;
}

/** A part of a page under its rule: the finding, the measure, and what one can choose. */
export function Section({ title, measure, controls, children }: SectionProps) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <div>
          <h2 id={id}>{title}</h2>
          <p className="measure">{measure}</p>
        </div>
        {controls && <div className="controls">{controls}</div>}
      </div>
      {children}
    </section>
  );
}
