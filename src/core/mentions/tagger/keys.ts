import { hashUnit } from '../../text/wordIndex';

/** Where a word stands to the token whose label it speaks for: slots 0 … 4 are two before … two behind, 5 is the first of a sentence. */
export const SLOTS = 6;

/** Mixes a number into a hash of 32 bits. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** FNV-1a over `text.slice(start, end)`, going on from a hash. */
export function hashText(seed: number, text: string, start: number, end: number): number {
  let hash = seed;
  for (let at = start; at < end; at++) hash = hashUnit(hash, text.charCodeAt(at));
  return hash;
}
