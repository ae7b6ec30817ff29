import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { FAQS, SECTIONS } from '@/lib/domain/prfaq'
import { listSlots, type Slot } from './slots'

/** Marks empty sections, questions and answers: the block to write in gets the class `is-empty` and its prompt as `data-prompt`, for the style sheet to show. */
export function promptsPlugin(): Plugin {
  let drawn: { doc: Node; set: DecorationSet } | null = null
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        if (drawn?.doc !== doc) drawn = { doc, set: DecorationSet.create(doc, listSlots(doc).flatMap(promptFor)) }
        return drawn.set
      },
    },
  })
}

function promptFor({ root, node, start, part }: Slot): Decoration[] {
  const only = node.childCount === 1 ? node.firstChild : null
  const empty = node.inlineContent ? node.content.size === 0 : only?.type.name === 'paragraph' && only.content.size === 0
  if (!empty) return []
  const [from, to] = node.inlineContent ? [start - 1, start + 1] : [start, start + 2]
  return [Decoration.node(from, to, { class: 'is-empty', 'data-prompt': promptOf(part, root.startsWith('q:')) })]
}

function promptOf(part: Slot['part'], isQuestion: boolean): string {
  const faq = FAQS.find((each) => each.key === part)
  if (faq) return isQuestion ? faq.questionPrompt : faq.answerPrompt
  return SECTIONS.find((section) => section.key === part)?.prompt ?? ''
}
