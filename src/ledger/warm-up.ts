/** What the steps of the apply half remember of the ledger. */
interface Remembered {
  warm(): Promise<void>;
}

/**
 * Reads what is remembered while Funil answers and accepts already; the first block waits for it. Whoever asks after a failure begins anew and is
 * told if it fails again; the failure of the first reading is nobody's yet.
 */
export function warmUp(remembered: readonly Remembered[]): () => Promise<void> {
  let reading: Promise<unknown> | null = null;

  async function ready(): Promise<void> {
    reading ??= Promise.all(remembered.map((one) => one.warm()));
    try {
      await reading;
    } catch (error) {
      reading = null;
      throw error;
    }
  }

  ready().catch(() => undefined);
  return ready;
}
