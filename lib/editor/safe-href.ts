/** May a link go there? Only http, https and mailto, written as a full address of at most 2,000 characters. */
export function isSafeHref(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 2000 || hasControlOrSpace(value)) return false
  try {
    return SCHEMES.has(new URL(value).protocol)
  } catch {
    return false
  }
}

/** What a person typed as an address, made safe: "example.com" becomes https, "a@b.org" becomes mailto; null when it is no address. */
export function hrefFrom(typed: string): string | null {
  const value = typed.trim()
  if (isSafeHref(value)) return value
  if (/^[^\s@:/]+@[^\s@:/]+\.[a-z]{2,}$/i.test(value)) return `mailto:${value}`
  const web = `https://${value}`
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#:]\S*)?$/u.test(value) && isSafeHref(web) ? web : null
}

const SCHEMES = new Set(['http:', 'https:', 'mailto:'])

/** Browsers drop tabs and newlines inside an address, so that "java\nscript:" would run: none may stand there. */
function hasControlOrSpace(value: string): boolean {
  for (let i = 0; i < value.length; i++) if (value.charCodeAt(i) <= 32 || value.charCodeAt(i) === 127) return true
  return false
}
