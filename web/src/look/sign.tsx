const sign = {
  width: 18,
  height: 18,
  viewBox: '0 0 18 18',
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.6,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

/** A line drawing beside a name that says the same, so readers skip it. */
export function Sign({ path }: { path: string }) {
  return (
    <svg {...sign} aria-hidden="true" style={{ flex: 'none' }}>
      <path d={path} />
    </svg>
  );
}
