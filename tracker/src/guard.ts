type Act = (...given: never[]) => unknown;

/** The host page must never see a fault of ours: whatever `act` throws ends here. */
export function guard<A extends Act>(act: A): (...given: Parameters<A>) => void {
  return (...given) => {
    try {
      act(...given);
    } catch {}
  };
}

/** Capturing, so that a page that stops an event for itself does not stop it for us. */
export function listen(target: EventTarget, type: string, act: (event: Event) => unknown): void {
  target.addEventListener(type, guard(act), true);
}
