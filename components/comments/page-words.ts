import { findAgain, type Words, wordsAt } from '@/lib/domain/comments/find-words'
import { isSectionKey, type PartKey } from '@/lib/domain/prfaq'

// Words of a kept text as it stands on the page (RevisionText), found and read the way the server reads a document:
// every white space, and every border of blocks, is one space.

/** A piece of the page that is one root of the document. */
export type PageRoot = { root: string; part: PartKey; element: Element }

/** The roots of a page, from top to bottom. */
export function pageRoots(page: Element): PageRoot[] {
  return [...page.querySelectorAll('.sec > .body, .qa .qq, .qa .answer')].flatMap((element) => {
    const key = element.closest('.sec')?.getAttribute('data-key')
    if (isSectionKey(key)) return [{ root: `s:${key}`, part: key, element }]
    const list = element.closest('.faq')?.getAttribute('data-key') as PartKey | null
    const id = element.closest('.qa')?.id
    return list && id ? [{ root: `${element.matches('.qq') ? 'q' : 'a'}:${id}`, part: list, element }] : []
  })
}

type PageText = { text: string; places: { node: Text; offset: number }[] }

/** Where a thread's words stand in a root of the page; null where they do not. */
export function rangeOf(element: Element, words: Words): Range | null {
  const { text, places } = pageText(element)
  const at = findAgain(text, words)
  const [first, last] = at === null ? [] : [places[at], places[at + words.quote.length - 1]]
  if (!first || !last) return null
  const range = document.createRange()
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, last.offset + 1)
  return range
}

/** The words that are selected, and the root in which they stand; null where nothing is, or where it reaches over several. */
export function selectedWords(page: Element): (PageRoot & { words: Words; isOneBlock: boolean }) | null {
  const selection = document.getSelection()
  const range = selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  const home =
    range && pageRoots(page).find(({ element }) => element.contains(range.startContainer) && element.contains(range.endContainer))
  if (!range || !home) return null
  const { text, places } = pageText(home.element)
  const isIn = ({ node, offset }: { node: Text; offset: number }) =>
    range.comparePoint(node, offset) >= 0 && range.comparePoint(node, offset + 1) <= 0
  let first = places.findIndex(isIn)
  let end = places.length - [...places].reverse().findIndex(isIn)
  if (first < 0) return null
  while (first < end && text[first] === ' ') first++
  while (end > first && text[end - 1] === ' ') end--
  if (first === end) return null
  const blockOf = (index: number) => places[index]?.node.parentElement?.closest('p, li, h2, h3, td, th')
  return { ...home, words: wordsAt(text, first, end), isOneBlock: blockOf(first) === blockOf(end - 1) }
}

function pageText(element: Element): PageText {
  const places: PageText['places'] = []
  let text = ''
  let block: Element | null | undefined
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest('.ghost, figure')) continue
    const own = node.parentElement?.closest('p, li, h2, h3, td, th')
    const isBorder = block !== undefined && (own !== block || node.previousSibling?.nodeName === 'BR')
    block = own
    for (let offset = 0; offset < node.data.length; offset++) {
      const letter = /\s/u.test(node.data[offset] as string) ? ' ' : (node.data[offset] as string)
      if (offset === 0 && isBorder && letter !== ' ' && text !== '' && !text.endsWith(' ')) {
        text += ' '
        places.push({ node, offset })
      }
      if (letter === ' ' && (text === '' || text.endsWith(' '))) continue
      text += letter
      places.push({ node, offset })
    }
  }
  return { text, places }
}
