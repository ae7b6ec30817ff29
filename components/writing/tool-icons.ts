import { Bold, Image, Italic, Link, List, ListOrdered, type LucideIcon, Redo2, Table, TextQuote, Undo2 } from 'lucide-react'
import type { Tool } from './tool-state'

export const TOOL_ICONS: Record<Tool, LucideIcon> = {
  undo: Undo2,
  redo: Redo2,
  bold: Bold,
  italic: Italic,
  link: Link,
  bulletList: List,
  orderedList: ListOrdered,
  blockquote: TextQuote,
  table: Table,
  picture: Image,
}
