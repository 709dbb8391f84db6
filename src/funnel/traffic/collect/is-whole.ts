/** Whether bytes have a buffer to themselves, which can be given to another thread. Small ones lie together in one. */
export function isWhole({ buffer, byteLength }: Uint8Array): boolean {
  return buffer.byteLength === byteLength;
}
