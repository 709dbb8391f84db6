/** Tells the server how far visitors come: that one began, and on leaving which fields were filled in and which was the last. */
export interface Notice {
  touch(field: string): void;
  /** The step was sent: what was filled in is counted there. */
  sent(): void;
}

export function noticeOf(form: HTMLFormElement, base: string): Notice {
  let touched = new Set<string>();
  const tell = (what: object) => navigator.sendBeacon?.(`${base}/f/${form.dataset.form}/noticed`, JSON.stringify(what));
  const began = form.elements.namedItem('_began') as HTMLInputElement | null;

  addEventListener('pagehide', () => {
    const left = [...touched].pop();
    if (left !== undefined && form.isConnected) tell({ touched: [...touched], left });
    touched = new Set();
  });

  return {
    touch(field) {
      if (form.dataset.step === '0' && began?.value === '') {
        tell({ began: true, at: form.dataset.at });
        began.value = '1';
      }
      touched.delete(field);
      touched.add(field);
    },
    sent() {
      touched = new Set();
    },
  };
}
