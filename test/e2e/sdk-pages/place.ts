/// <reference lib="dom" />

/** The write key and Funil's address, which the page gave its script. */
export function place(): { key: string; funil: string } {
  const { key = '', funil = '' } = (document.currentScript as HTMLScriptElement).dataset;
  return { key, funil };
}

export function order(id: string) {
  return { order_id: id, total: 59.7, currency: 'BRL', products: [{ product_id: '0012', quantity: 3, price: 19.9 }] };
}
