import * as Y from 'yjs'
import { documentSchema } from './schema'

// Yjs cannot move, and what is deleted takes with it the words that somebody else is typing in it at that moment. So a
// block is never deleted and its text never copied: what leaves the page is set aside (`aside`), and comes back by itself
// when somebody's words arrive in it; what moves stays where it is, and another block stands in its new place
// (`of`: whose text stands here; `home` on the other: where it stands now, so that it stands once).

/** Set on whatever is made: with it gone, undoing a new block is a change of its own. True: no longer on the page. */
export const ASIDE = 'aside'
export const OF = 'of'
export const HOME = 'home'

/** May somebody type in it, or in what it holds? Then it is set aside, not deleted. */
export function holdsText(name: string): boolean {
  const type = documentSchema().nodes[name]
  return type !== undefined && !type.isLeaf
}

export function isAside(element: Y.XmlElement): boolean {
  return (element.getAttribute(ASIDE) as unknown) === true
}

/** A name for an element of a document that never changes. */
export function idOf(element: Y.XmlElement): string {
  const id = element._item?.id
  return `${id?.client ?? 0}:${id?.clock ?? 0}`
}

/** The block in whose place this one's text stands now; null while it stands in its own. */
export function movedTo(element: Y.XmlElement): Y.XmlElement | null {
  const home = elementOf(element, HOME)
  return home && home !== element && home.getAttribute(OF) === idOf(element) && !element.getAttribute(OF) ? home : null
}

/** Where the text lies that stands here: the block itself, or one that was moved here; null when that went on to another place. */
export function textHolder(element: Y.XmlElement): Y.XmlElement | null {
  if (!element.getAttribute(OF)) return element
  const moved = elementOf(element, OF)
  return moved && movedTo(moved) === element ? moved : null
}

/** Does it show anything that somebody wrote or put there? */
export function hasWords(element: Y.XmlElement): boolean {
  const holder = movedTo(element) ? null : textHolder(element)
  const isText = element.nodeName === 'paragraph'
  return (
    holder?.toArray().some((child) => (child instanceof Y.XmlElement ? isWords(child, isText) : lengthOf(child) > 0)) ?? false
  )
}

/** May an element carry this for the sake of moving? Undefined: it is no such attribute. */
export function isMovingAttribute(node: string, name: string, value: unknown): boolean | undefined {
  if (name === ASIDE) return typeof value === 'boolean' && holdsText(node)
  if (name === OF || name === HOME) return node === 'paragraph' && typeof value === 'string' && ID.test(value)
  return undefined
}

const ID = /^\d{1,16}:\d{1,16}$/

function isWords(child: Y.XmlElement, isInText: boolean): boolean {
  return holdsText(child.nodeName) ? !isInText && hasWords(child) : child.nodeName !== 'hardBreak'
}

function lengthOf(child: unknown): number {
  return child instanceof Y.XmlText ? child.length : 0
}

/** The paragraph of the same root that an attribute names. */
function elementOf(element: Y.XmlElement, attribute: string): Y.XmlElement | null {
  const id: unknown = element.getAttribute(attribute)
  const store = element.doc?.store
  if (typeof id !== 'string' || !ID.test(id) || !store) return null
  const [client, clock] = id.split(':').map(Number) as [number, number]
  if (Y.getState(store, client) <= clock) return null
  const item = Y.getItem(store, Y.createID(client, clock)) as Y.Item | Y.GC
  if (!(item instanceof Y.Item) || item.deleted || item.id.clock !== clock || !(item.content instanceof Y.ContentType))
    return null
  const type: unknown = item.content.type
  return type instanceof Y.XmlElement && type.nodeName === 'paragraph' && topOf(type) === topOf(element) ? type : null
}

function topOf(element: Y.XmlElement): unknown {
  let top: { _item: Y.Item | null } = element
  while (top._item && top._item.parent instanceof Y.AbstractType) top = top._item.parent
  return top
}
