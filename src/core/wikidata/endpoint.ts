const SECURE = /^https:\/\/[\p{L}\p{N}.-]+(?::\d{1,5})?(?:\/[\p{L}\p{N}._~/-]*)?$/u;
/** This machine itself: nobody listens on the way. */
const LOCAL = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?(?:\/[\p{L}\p{N}._~/-]*)?$/u;

/** True for the address of an API that may be asked: https, or this machine; no password, query or fragment. */
export function isEndpoint(address: string): boolean {
  return address.length <= 300 && (SECURE.test(address) || LOCAL.test(address));
}
