import type { SidecarRecord } from './records';

/**
 * One record an id. Of several (`merge=union` keeps both sides) the later decision wins; of two made at the same time the
 * line that sorts last, so that it does not matter in which order they were merged. The mark of a removal wins over every
 * record with its id that is not later.
 */
export function settleRecords(records: readonly SidecarRecord[]): readonly SidecarRecord[] {
  const settled = new Map<string, SidecarRecord>();
  for (const record of records) {
    const key = `${record.kind} ${record.value.id}`;
    const other = settled.get(key);
    if (!other || wins(record, other)) settled.set(key, record);
  }
  const survivors = new Set<string>();
  for (const record of settled.values()) {
    if (record.kind === 'removed') continue;
    const mark = settled.get(`removed ${record.value.id}`);
    if (!mark || compareMoments(momentOf(record), momentOf(mark)) > 0) survivors.add(record.value.id);
  }
  return [...settled.values()].filter((record) => survivors.has(record.value.id) !== (record.kind === 'removed'));
}

function wins(record: SidecarRecord, other: SidecarRecord): boolean {
  const later = compareMoments(momentOf(record), momentOf(other));
  return later === 0 ? record.line > other.line : later > 0;
}

function momentOf(record: SidecarRecord): string {
  return record.kind === 'note' ? record.value.at : record.value.on;
}

/** Orders two ISO 8601 moments, also in different time zones; what is no moment is before all others. */
export function compareMoments(a: string, b: string): number {
  if (a === b) return 0;
  const [first, second] = [Date.parse(a), Date.parse(b)];
  if (Number.isNaN(first) || Number.isNaN(second)) return Number(Number.isNaN(second)) - Number(Number.isNaN(first));
  return first - second;
}
