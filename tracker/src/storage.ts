/** Stores the text, or removes the item without one. Nothing happens where the user blocks storage or it is full. */
export function store(name: string, text?: string): void {
  try {
    if (text) localStorage[name] = text;
    else delete localStorage[name];
  } catch {}
}
