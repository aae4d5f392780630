/** True for the id of an item of Wikidata, `Q42`; what stands in a sidecar, or comes from a server, may be anything. */
export function isWikidataItem(id: string | undefined): id is string {
  return id !== undefined && id.length <= 20 && /^Q[1-9]\d*$/.test(id);
}

/** The page that tells about an item. */
export const pageOfItem = (id: string): string => `https://www.wikidata.org/wiki/${id}`;
