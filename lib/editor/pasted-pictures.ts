import type { Node, Schema } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { isPictureWidth, type PictureAddress, parsePicturePath } from '@/lib/domain/picture'
import type { HtmlElement } from './html-to-blocks'
import { type PictureAttributes, pictureWords } from './picture-attributes'

/** What a picture is to be made of: a file, the base64 of one, or a picture of another proposal. */
export type PictureSource = File | { base64: string } | { copyOf: PictureAddress }

/** A picture to bring in, and the border between two blocks of the page at which it belongs. */
export interface WantedPicture {
  source: PictureSource
  words: Pick<PictureAttributes, 'alt' | 'caption' | 'width'>
  border: number
}

/** Why a picture did not come along: it stands on another site, on the person's disk, or is of a kind that is not taken; or a line took the text. */
export type LeftOut = 'web' | 'disk' | 'kind' | 'line'

/** Who brings pictures into the page: it takes time, and may fail. */
export interface PictureHost {
  proposalId: string
  /** Of this page, such as "https://dateline.example". */
  origin: string
  bring: (view: EditorView, wanted: WantedPicture[]) => void
  leaveOut: (reasons: LeftOut[]) => void
}

/**
 * Pictures in pasted HTML. Those of this proposal are in the text at once. The others have to be brought first: they stand in
 * what was read under an id of nobody's, and `lift` takes them out again before the text is shared.
 */
export class PastedPictures {
  private wanted = new Map<string, Omit<WantedPicture, 'border'>>()
  private left: LeftOut[] = []

  constructor(
    private readonly schema: Schema,
    private readonly host: PictureHost,
  ) {}

  /** To be called before each reading. */
  begin(): void {
    this.wanted = new Map()
    this.left = []
  }

  /** An <img> as a picture; null when it is left out. */
  read({ attributes }: HtmlElement): Node | null {
    const [width, height] = [sizeOf(attributes.width), sizeOf(attributes.height)]
    // Pictures of one pixel count visitors.
    if ((width > 0 && width < 3) || (height > 0 && height < 3)) return null
    const given = attributes['data-width']
    const words = {
      alt: pictureWords(attributes.alt ?? ''),
      caption: pictureWords(attributes['data-caption'] ?? ''),
      width: isPictureWidth(given) ? given : ('full' as const),
    }
    const source = this.sourceOf(attributes.src ?? '')
    if (typeof source === 'string') {
      this.left.push(source)
      return null
    }
    if ('copyOf' in source && source.copyOf.proposalId === this.host.proposalId) {
      const { pictureId } = source.copyOf
      return this.schema.node('picture', { pictureId, pixelWidth: width, pixelHeight: height, ...words })
    }
    const name = crypto.randomUUID()
    this.wanted.set(name, { source, words })
    return this.schema.node('picture', { pictureId: name })
  }

  /** Takes the pictures that have to be brought out of a transaction's page, and says where each belongs. */
  lift(tr: Transaction): WantedPicture[] {
    const places: { position: number; name: string }[] = []
    tr.doc.descendants((node, position) => {
      if (node.type.name === 'picture' && this.wanted.has(node.attrs.pictureId))
        places.push({ position, name: node.attrs.pictureId })
    })
    const lifted = places.reverse().map(({ position, name }) => {
      const isAlone = tr.doc.resolve(position).parent.childCount === 1
      if (isAlone) tr.replaceWith(position, position + 1, this.schema.node('paragraph'))
      else tr.delete(position, position + 1)
      return { name, border: isAlone ? position + 2 : position, step: tr.steps.length }
    })
    return lifted.reverse().map(({ name, border, step }) => ({
      ...(this.wanted.get(name) as Omit<WantedPicture, 'border'>),
      border: tr.mapping.slice(step).map(border),
    }))
  }

  /** Hands over what was read, once the text that came with it is in the page. `lifted` is what a line had no place for when it is shorter than what was read. */
  finish(view: EditorView, lifted: WantedPicture[]): void {
    const left = [...this.left, ...Array<LeftOut>(this.wanted.size - lifted.length).fill('line')]
    if (left.length > 0) this.host.leaveOut(left)
    if (lifted.length > 0) this.host.bring(view, lifted)
    this.begin()
  }

  private sourceOf(src: string): PictureSource | LeftOut {
    const base64 = /^data:image\/(?:png|jpeg|webp|gif);base64,(.+)$/is.exec(src)?.[1]
    if (base64) return { base64 }
    const url = URL.canParse(src, this.host.origin) ? new URL(src, this.host.origin) : null
    const copyOf = url?.origin === this.host.origin ? parsePicturePath(url.pathname) : null
    if (copyOf) return { copyOf }
    if (url?.protocol === 'http:' || url?.protocol === 'https:') return 'web'
    return url?.protocol === 'file:' ? 'disk' : 'kind'
  }
}

function sizeOf(value: string | undefined): number {
  const size = Number(value)
  return Number.isInteger(size) && size > 0 && size <= 10_000 ? size : 0
}
