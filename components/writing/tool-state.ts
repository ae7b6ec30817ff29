/** What the toolbar shows, read off the editor once a frame at most. */
export interface ToolState {
  /** In a line, in rich text, or nowhere (the editor is not there yet, or may not be written in). */
  where: 'line' | 'rich' | 'none'
  canUndo: boolean
  canRedo: boolean
  bold: boolean
  italic: boolean
  /** The address under the caret. */
  link: string | null
  bulletList: boolean
  orderedList: boolean
  blockquote: boolean
  inTable: boolean
  canTable: boolean
}

export const NO_TOOLS: ToolState = {
  where: 'none',
  canUndo: false,
  canRedo: false,
  bold: false,
  italic: false,
  link: null,
  bulletList: false,
  orderedList: false,
  blockquote: false,
  inTable: false,
  canTable: false,
}

export const TOOLS = [
  'undo',
  'redo',
  'bold',
  'italic',
  'link',
  'bulletList',
  'orderedList',
  'blockquote',
  'table',
  'picture',
] as const
export type Tool = (typeof TOOLS)[number]

export const TOOL_NAMES: Record<Tool, string> = {
  undo: 'Undo',
  redo: 'Redo',
  bold: 'Bold',
  italic: 'Italic',
  link: 'Link',
  bulletList: 'Bullet list',
  orderedList: 'Numbered list',
  blockquote: 'Quote',
  table: 'Table',
  picture: 'Picture',
}

export const TOOL_KEYS: Partial<Record<Tool, string>> = {
  undo: 'Ctrl+Z',
  redo: 'Ctrl+Shift+Z',
  bold: 'Ctrl+B',
  italic: 'Ctrl+I',
  link: 'Ctrl+K',
}

/** Why a tool does nothing now; null when it works. */
export function toolReason(tool: Tool, state: ToolState): string | null {
  if (tool === 'undo') return state.canUndo ? null : 'Nothing of yours to undo.'
  if (tool === 'redo') return state.canRedo ? null : 'Nothing to redo.'
  if (state.where === 'none') return 'Put the caret into the text first.'
  if (state.where === 'line') return 'This is one line of plain text.'
  if (tool === 'table' && !state.canTable) return 'A table stands by itself, not in a list, a quote or a table.'
  return null
}

export function isToolOn(tool: Tool, state: ToolState): boolean {
  if (tool === 'link') return state.link !== null
  if (tool === 'picture') return false
  if (tool === 'table') return state.inTable
  if (tool === 'undo' || tool === 'redo') return false
  return state[tool]
}
