/** A wait that can be cut short. */
export interface Pause {
  wait(ms: number): Promise<void>;
  /** Ends the wait that is going on, if any. */
  end(): void;
  /** Ends it, and lets no other begin. */
  close(): void;
}

export function createPause(): Pause {
  let closed = false;
  let end: () => void = () => undefined;
  return {
    wait: (ms) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        end = () => {
          clearTimeout(timer);
          resolve();
        };
        if (closed) end();
      }),
    end: () => end(),
    close() {
      closed = true;
      end();
    },
  };
}
