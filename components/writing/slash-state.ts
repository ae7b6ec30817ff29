import type { SlashItem } from './slash-items'

/** What the slash menu shows; `items` is empty while it is shut. Places are pixels of the window. */
export interface SlashState {
  items: readonly SlashItem[]
  current: number
  left: number
  top: number
  bottom: number
}

export const SLASH_SHUT: SlashState = { items: [], current: 0, left: 0, top: 0, bottom: 0 }
