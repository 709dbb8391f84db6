/** Inside a frame: tells the page around it how high the form is. A height is no secret. */
export function tellHeight(): void {
  if (parent === window) return;
  new ResizeObserver(() => {
    parent.postMessage({ funil: 'form', height: document.documentElement.offsetHeight }, '*');
  }).observe(document.documentElement);
}

const HIGHEST = 5_000;

/** Around a frame: makes it as high as its form says. Only frames of ours are listened to, and nothing but a number is taken. */
export function hearHeights(base: string): void {
  addEventListener('message', ({ data, origin, source }) => {
    if (origin !== base || data?.funil !== 'form' || typeof data.height !== 'number') return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source) frame.style.height = `${Math.min(HIGHEST, Math.max(0, Math.ceil(data.height)))}px`;
    }
  });
}
