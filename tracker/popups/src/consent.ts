/**
 * Does the work once our banner of consent asks nothing: now, where it does not. A modal over it would keep people from answering.
 * Returns what stops the waiting.
 */
export function afterConsent(work: () => void): () => void {
  const root = document.querySelector('#funil-consent-banner')?.shadowRoot;
  const isAsking = () => root?.querySelector('section') != null;
  const observer = new MutationObserver(() => {
    if (isAsking()) return;
    observer.disconnect();
    work();
  });
  if (root && isAsking()) observer.observe(root, { childList: true, subtree: true });
  else work();
  return () => observer.disconnect();
}
