type Act = (...given: never[]) => unknown;

/** The host page must never see a fault of ours: whatever `act` throws ends here. */
export function guard<A extends Act>(act: A): (...given: Parameters<A>) => void {
  return (...given) => {
    try {
      act(...given);
    } catch {}
  };
}

/** Capturing at the window, where every event passes first: a page that stops it for itself does not stop it for us. */
export function listen(type: string, act: (event: Event) => unknown): void {
  addEventListener(type, guard(act), true);
}
