const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base 64 with padding (RFC 4648, section 4). */
export function base64(bytes: Uint8Array): string {
  let written = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const significant = Math.min(3, bytes.length - at) + 1;
    for (let digit = 0; digit < 4; digit++)
      written += digit < significant ? (digits[(three >> (18 - 6 * digit)) & 63] ?? '') : '=';
  }
  return written;
}
