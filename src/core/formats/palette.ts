/** Grounds on which dark text can be read, by the order of what has none of its own. */
const grounds = [
  '#ffd8a8',
  '#b2f2bb',
  '#a5d8ff',
  '#dee2e6',
  '#eebefa',
  '#ffec99',
  '#ffc9c9',
  '#c3fae8',
  '#d0bfff',
  '#fcc2d7',
  '#d8f5a2',
  '#f1f3f5',
];

/** A light ground for dark text; after twelve they begin anew. */
export function lightGround(index: number): string {
  return grounds[index % grounds.length] ?? '';
}
