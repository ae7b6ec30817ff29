import { InputRule, inputRules, wrappingInputRule } from '@tiptap/pm/inputrules'
import type { MarkType, NodeType, Schema } from '@tiptap/pm/model'
import type { EditorState, Plugin, Transaction } from '@tiptap/pm/state'
import { hrefFrom } from './safe-href'
import { slotAt } from './slots'

/** Typed Markdown: "- ", "1. " and "> " begin a list or a quote, **bold**, *italic* and [text](address) mark text. Backspace right after takes it back. */
export function markdownRules(schema: Schema): Plugin {
  const { bulletList, orderedList, blockquote } = schema.nodes as Record<string, NodeType>
  const { bold, italic } = schema.marks as Record<string, MarkType>
  return inputRules({
    rules: [
      wrappingInputRule(/^\s*[-*•]\s$/, bulletList as NodeType),
      wrappingInputRule(
        /^(\d{1,3})\.\s$/,
        orderedList as NodeType,
        (match) => ({ start: Math.max(1, Number(match[1])) }),
        (match, node) => node.childCount + (node.attrs.start as number) === Number(match[1]),
      ),
      wrappingInputRule(/^\s*>\s$/, blockquote as NodeType),
      markRule(/(?:^|[^*\\])(\*\*([^*\s](?:[^*]*[^*\s])?)\*\*)$/, bold as MarkType),
      markRule(/(?:^|[^_\\\p{L}\p{N}])(__([^_\s](?:[^_]*[^_\s])?)__)$/u, bold as MarkType),
      markRule(/(?:^|[^*\\])(\*([^*\s](?:[^*]*[^*\s])?)\*)$/, italic as MarkType),
      markRule(/(?:^|[^_\\\p{L}\p{N}])(_([^_\s](?:[^_]*[^_\s])?)_)$/u, italic as MarkType),
      linkRule(schema.marks.link as MarkType),
    ],
  })
}

/** The first group is what is replaced, the second the text that stays. */
function markRule(pattern: RegExp, type: MarkType): InputRule {
  return new InputRule(pattern, (state, match, start, end) => {
    const [all, typed = '', text = ''] = match
    return marked(state, start + all.length - typed.length, end, text, type.create())
  })
}

function linkRule(type: MarkType): InputRule {
  return new InputRule(/\[([^[\]]+)\]\(([^()\s]+)\)$/, (state, match, start, end) => {
    const href = hrefFrom(match[2] ?? '')
    return href ? marked(state, start, end, match[1] ?? '', type.create({ href })) : null
  })
}

/** Replaces what was typed from `from` on by marked text. The last character is not in the document yet. */
function marked(
  state: EditorState,
  from: number,
  end: number,
  text: string,
  mark: ReturnType<MarkType['create']>,
): Transaction | null {
  const slot = slotAt(state.doc.resolve(from))
  if (!slot || slot.node.inlineContent) return null
  const inside = state.doc.resolve(from).marksAcross(state.doc.resolve(end)) ?? []
  const tr = state.tr.replaceWith(from, end, state.schema.text(text, mark.addToSet(inside)))
  return tr.removeStoredMark(mark.type)
}
