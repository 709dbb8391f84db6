/** The same promise. Whoever takes it hears of its failure later; until then that ends no process. */
export function heardLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
