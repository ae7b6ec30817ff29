/** proxy.ts notes the address of a page here, since a page cannot see its own. A browser's header of this name is overwritten. */
export const PATH_HEADER = 'x-dateline-path'

/** Where to sign in, and to come back from. */
export function signInPath(headers: Headers): string {
  const path = headers.get(PATH_HEADER) ?? '/desk'
  return path === '/desk' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`
}
