/** Under this name a tab keeps what was typed and not sent when its page was left. */
export const LEFT = 'typed and left'

export type Left = {
  personId: string
  /** The address of the page, with its question. */
  path: string
  words: { field: string; value: string }[]
  /** The sign-in page was asked to lead back there. */
  isAwaited?: boolean
}

export function keepLeft(left: Left | null): void {
  try {
    if (left) sessionStorage.setItem(LEFT, JSON.stringify(left))
    else sessionStorage.removeItem(LEFT)
  } catch {
    return
  }
}

export function findLeft(): Left | null {
  try {
    return JSON.parse(sessionStorage.getItem(LEFT) ?? 'null') as Left | null
  } catch {
    return null
  }
}
