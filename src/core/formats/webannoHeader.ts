/** A column of a file, behind the three of each unit. */
export interface TsvColumn {
  readonly type: string;
  readonly kind: 'text' | 'none' | 'role' | 'target' | 'relation' | 'chain';
  /** The feature; of a target that of the role before it. */
  readonly feature: string;
  /** The type of links, or what references lead to. */
  readonly other: string;
}

/** The columns that a line of the header declares; undefined if it declares none. */
export function columnsIn(line: string): readonly TsvColumn[] | undefined {
  const [, prefix, declared = ''] = /^#T_(SP|RL|CH)=(.+)$/.exec(line) ?? [];
  if (prefix === undefined) return undefined;
  const [type = '', ...fields] = declared.split('|');
  const features = fields.filter((field) => field !== '');
  if (features.length === 0) return [{ type, kind: prefix === 'CH' ? 'chain' : 'none', feature: '', other: '' }];
  let role = '';
  return features.map((field): TsvColumn => {
    if (prefix === 'CH') return { type, kind: 'chain', feature: field, other: '' };
    if (field.startsWith('BT_')) return { type, kind: 'relation', feature: '', other: field.slice(3) };
    const [, feature, link] = /^ROLE_[^:]*:(.+?)_((?:[\w]+\.)+\w+)$/u.exec(field) ?? [];
    if (feature !== undefined && link !== undefined) {
      role = feature;
      return { type, kind: 'role', feature, other: link };
    }
    if (role !== '' && field.includes('.')) return { type, kind: 'target', feature: role, other: field };
    return { type, kind: 'text', feature: field, other: '' };
  });
}
