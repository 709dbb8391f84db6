import { useSyncExternalStore } from 'react';

let isRefused = false;
const listeners = new Set<() => void>();

/** Called when the server answers that it wants a key (true), and when one was given (false). */
export function setRefused(value: boolean): void {
  if (value === isRefused) return;
  isRefused = value;
  for (const listener of listeners) listener();
}

/** Whether the server wants a key before it answers. */
export function useRefused(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isRefused,
  );
}
