import type { NewId } from '../core/ports';

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
const length = 8;
/** The largest multiple of the alphabet's size that a byte can hold: bytes above would favour the first letters. */
const fair = 256 - (256 % alphabet.length);

/** Ids from the host's cryptographic randomness: 36⁸ of them, so that two people's ids never meet in one file. */
export const newId: NewId = () => {
  let id = '';
  while (id.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(2 * length)))
      if (byte < fair && id.length < length) id += alphabet.charAt(byte % alphabet.length);
  }
  return id;
};
