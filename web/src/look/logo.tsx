/** The mark: two bands of a funnel, and what comes out of it in the accent. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path d="M3 4h26l-3.1 6H6.1z" fill="var(--ink)" />
      <path d="M7.2 12h17.6l-2.9 6H10.1z" fill="var(--ink)" />
      <path d="M11.2 20h9.6l-1.6 3.4V29h-6.4v-5.6z" fill="var(--accent)" />
    </svg>
  );
}
