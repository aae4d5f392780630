import { WBK } from 'wikibase-sdk';

/** Builds addresses only; which server is asked, the endpoint says. */
export const wikibase = WBK({ instance: 'https://www.wikidata.org' });

/** The question of an address that the library built, put to another API. MediaWiki wants `origin` of a browser. */
export function at(endpoint: string, built: string): string {
  const question = built.slice(built.indexOf('?') + 1).replace(/&origin=[^&]*/u, '');
  return `${endpoint}?${question}&origin=*`;
}
