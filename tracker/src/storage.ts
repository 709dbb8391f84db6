/**
 * Stores the text, or removes the item without one. False where it could not: browsers throw on any touch of storage when the user blocks
 * it, and on writing when it is full.
 */
export function store(name: string, text?: string): boolean {
  try {
    if (text) localStorage[name] = text;
    else localStorage.removeItem(name);
    return true;
  } catch {
    return false;
  }
}
