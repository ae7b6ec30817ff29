import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { FAQS, SECTIONS, type SectionKey } from '@/lib/domain/prfaq'
import { listSlots, type Slot } from './slots'

/** Prompts that stand in place of a section's own; null where every section asks its own. */
export type OtherPrompts = Readonly<Record<SectionKey, string>> | null

const promptsKey = new PluginKey<OtherPrompts>('prompts')

/** Marks empty sections, questions and answers: the block to write in gets the class `is-empty` and its prompt as `data-prompt`, for the style sheet to show. */
export function promptsPlugin(): Plugin<OtherPrompts> {
  let drawn: { doc: Node; other: OtherPrompts; set: DecorationSet } | null = null
  return new Plugin<OtherPrompts>({
    key: promptsKey,
    state: {
      init: () => null,
      apply: (tr, other) => {
        const given = tr.getMeta(promptsKey) as { other: OtherPrompts } | undefined
        return given ? given.other : other
      },
    },
    props: {
      decorations: (state) => {
        const { doc } = state
        const other = promptsKey.getState(state) ?? null
        if (drawn?.doc !== doc || drawn.other !== other) {
          const decorations = listSlots(doc).flatMap((slot) => promptFor(slot, other))
          drawn = { doc, other, set: DecorationSet.create(doc, decorations) }
        }
        return drawn.set
      },
    },
  })
}

/** Lets empty sections ask by other prompts. */
export function showPrompts(state: EditorState, other: OtherPrompts): Transaction {
  return state.tr.setMeta(promptsKey, { other }).setMeta('addToHistory', false)
}

function promptFor({ root, node, start, part }: Slot, other: OtherPrompts): Decoration[] {
  const only = node.childCount === 1 ? node.firstChild : null
  const empty = node.inlineContent ? node.content.size === 0 : only?.type.name === 'paragraph' && only.content.size === 0
  if (!empty) return []
  const [from, to] = node.inlineContent ? [start - 1, start + 1] : [start, start + 2]
  const prompt = promptOf(part, root.startsWith('q:'), other)
  return [
    Decoration.node(from, to, { class: prompt.length > TWO_LINES ? 'is-empty is-long' : 'is-empty', 'data-prompt': prompt }),
  ]
}

/** Letters of two lines on a phone; a longer prompt needs a third one to stand in. */
const TWO_LINES = 84

function promptOf(part: Slot['part'], isQuestion: boolean, other: OtherPrompts): string {
  const faq = FAQS.find((each) => each.key === part)
  if (faq) return isQuestion ? faq.questionPrompt : faq.answerPrompt
  const section = SECTIONS.find(({ key }) => key === part)
  return section ? (other?.[section.key] ?? section.prompt) : ''
}
