import type { PartKey } from '@/lib/domain/prfaq'
import type { DocumentContent } from '@/lib/editor/content'
import { differingParts, type PlainPart, plainParts } from './plain-text'

/** Why the server did not take an edit. */
export type KeptReason = 'malformed' | 'too-large' | 'document-full' | 'table-full' | 'refused' | 'read-only'

/** Words that the server did not take, kept for their author until they let them go. */
export interface KeptText {
  reason: KeptReason
  parts: PlainPart[]
  /** The same as it was written, and what stood there without it: so that it can be put back where nobody wrote since. */
  content?: DocumentContent
  base?: Partial<Record<PartKey, string>>
}

export const KEPT_SENTENCES: Record<KeptReason, string> = {
  malformed: 'Your last edit arrived damaged and was not saved.',
  'too-large': 'That edit is over the limit of 1 MB at once and was not saved.',
  'document-full': 'This document has reached its limit of 5 MB. Your last edit was not saved.',
  'table-full': 'The tables here have reached their limit. Your last edit was not saved.',
  refused: 'Your last edit would have changed the sections themselves and was not saved.',
  'read-only': 'The text was locked, or you can no longer write here. What you wrote since was not saved.',
}

export function isKeptReason(reason: string): reason is KeptReason {
  return reason in KEPT_SENTENCES
}

/** What of `mine` the server's text does not say; null when nothing was lost. */
export function keptText(reason: KeptReason, mine: DocumentContent, theirs: DocumentContent): KeptText | null {
  const parts = differingParts(mine, theirs)
  if (parts.length === 0) return null
  return { reason, parts, content: mine, base: Object.fromEntries(plainParts(theirs).map(({ key, text }) => [key, text])) }
}

/** Which parts of what was kept can go back as they are: those that read as they did without it. The others changed meanwhile. */
export function partsToPut({ parts, base }: KeptText, now: DocumentContent): { fits: PlainPart[]; changed: PlainPart[] } {
  const texts = new Map(plainParts(now).map(({ key, text }) => [key, text]))
  const fits = parts.filter(({ key }) => base?.[key] !== undefined && base[key] === texts.get(key))
  return { fits, changed: parts.filter((part) => !fits.includes(part)) }
}

/** Writes it where a reload finds it; null lets go of it. A full or closed storage only means that it lives as long as the tab. */
export function storeKept(name: string, kept: KeptText | null): void {
  try {
    if (kept) localStorage.setItem(`${name}:kept`, JSON.stringify(kept))
    else localStorage.removeItem(`${name}:kept`)
  } catch {
    return
  }
}

export function loadKept(name: string): KeptText | null {
  try {
    const kept = JSON.parse(localStorage.getItem(`${name}:kept`) ?? 'null') as KeptText | null
    return kept && isKeptReason(kept.reason) && Array.isArray(kept.parts) ? kept : null
  } catch {
    return null
  }
}
