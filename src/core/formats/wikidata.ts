/** True for the id of an item of Wikidata, `Q42`; what stands in a sidecar may be anything. */
export function isWikidataItem(id: string | undefined): id is string {
  return id !== undefined && /^Q[1-9]\d*$/.test(id);
}
