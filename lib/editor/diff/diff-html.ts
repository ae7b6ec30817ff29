import type { BlockJson } from '@/lib/editor/content'
import { isSafeHref } from '@/lib/editor/safe-href'
import type { BlockDiff, Piece } from './content-diff'
import { visibleDiffs } from './visible-diffs'

// A difference as plain HTML for a file that stands by itself: nothing in it runs, nothing is loaded, every word is escaped.

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

export function piecesHtml(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'format') return `<span class="f">${nodesHtml(piece.after)}</span>`
      const inside = nodesHtml(piece.nodes)
      return piece.kind === 'insert' ? `<ins>${inside}</ins>` : piece.kind === 'delete' ? `<del>${inside}</del>` : inside
    })
    .join('')
}

export function blockDiffsHtml(diffs: readonly BlockDiff[]): string {
  return visibleDiffs(diffs)
    .map((diff) => {
      if (diff.kind === 'words') return framed(diff.after, piecesHtml(diff.pieces))
      if (diff.kind === 'blocks') return framed(diff.after, blockDiffsHtml(diff.blocks))
      if (diff.kind === 'replace') return `${wholeHtml(diff.before, 'del')}${wholeHtml(diff.after, 'ins')}`
      if (diff.kind === 'same') return blocksHtml([diff.block])
      return wholeHtml(diff.block, diff.kind === 'insert' ? 'ins' : 'del')
    })
    .join('')
}

export function blocksHtml(blocks: readonly BlockJson[]): string {
  return nodesHtml(blocks)
}

function nodesHtml(nodes: readonly BlockJson[]): string {
  return nodes.map((node) => (node.text === undefined ? elementHtml(node) : markedHtml(node))).join('')
}

function elementHtml(node: BlockJson): string {
  if (node.type === 'hardBreak') return '<br>'
  if (!TAGS[node.type]) return `<p class="other">[${escapeHtml(said(node))}]</p>`
  return framed(node, nodesHtml(node.content ?? []))
}

function wholeHtml(node: BlockJson, tag: 'ins' | 'del'): string {
  if (!node.content || node.type === 'paragraph') {
    const inside = node.type === 'paragraph' ? nodesHtml(node.content ?? []) || '¶' : `[${escapeHtml(said(node))}]`
    return `<p><${tag}>${inside}</${tag}></p>`
  }
  return framed(node, node.content.map((child) => wholeHtml(child, tag)).join(''))
}

/** A thing that this file cannot show, in words. */
function said(node: BlockJson): string {
  const words = [node.attrs?.caption, node.attrs?.alt].filter((text) => typeof text === 'string' && text !== '')
  return [node.type, ...words].join(': ')
}

function framed({ type, attrs }: { type: string; attrs?: Record<string, unknown> | undefined }, inside: string): string {
  const tag = TAGS[type] ?? 'div'
  const numbers = ['start', 'colspan', 'rowspan'].flatMap((name) => {
    const value = Number(attrs?.[name] ?? 1)
    return Number.isInteger(value) && value > 1 ? [` ${name}="${value}"`] : []
  })
  return `<${tag}${numbers.join('')}>${inside}</${tag}>`
}

const TAGS: Record<string, string> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
  table: 'table',
  tableRow: 'tr',
  tableCell: 'td',
  tableHeader: 'th',
}

function markedHtml(node: BlockJson): string {
  let html = escapeHtml(node.text ?? '')
  for (const { type, attrs } of node.marks ?? []) {
    if (type === 'bold') html = `<strong>${html}</strong>`
    if (type === 'italic') html = `<em>${html}</em>`
    if (type === 'link' && isSafeHref(attrs?.href)) {
      html = `<a href="${escapeHtml(String(attrs?.href))}" rel="noopener noreferrer nofollow">${html}</a>`
    }
  }
  return html
}
