const HEAD = /^(?:Reederei|Radio|Verlag|Brauerei|Hotel|Restaurant|Werft|Kanzlei) /u;

/** Whether a noun is one behind which a name of its own stands. */
export function isOwnName(noun: string): boolean {
  return HEAD.test(`${noun} `);
}

/** What stands behind such a noun, and may go by itself: *Reederei Nordlicht-Linien* → Nordlicht-Linien; undefined for others. */
export function ownName(name: string): string | undefined {
  const head = HEAD.exec(name)?.[0];
  const own = head === undefined ? '' : name.slice(head.length);
  return own.length > 4 ? own : undefined;
}
