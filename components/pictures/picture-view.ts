import type { Node } from '@tiptap/pm/model'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import { element } from '@/components/writing/dom'
import { NO_ALT, picturePath } from '@/lib/domain/picture'
import { pictureAttributes } from '@/lib/editor/picture-attributes'

/** A picture on the page. While it is selected by somebody who may write, `panelHost` stands under it, for its words and its width. */
export class PictureView implements NodeView {
  readonly dom = element('figure', { class: 'picture', contenteditable: 'false' })
  private readonly image = element('img', { decoding: 'async', draggable: 'false' })
  private readonly gone = element('span', { class: 'picture-gone' }, 'This picture is gone.')
  private readonly caption = element('figcaption')
  private readonly need = element('span', { class: 'picture-need' }, 'Needs alt text')

  constructor(
    private node: Node,
    private readonly view: EditorView,
    proposalId: string,
    private readonly panelHost: HTMLElement | null,
  ) {
    // What cannot be loaded says so and not a broken sign; without a network it is not gone.
    this.image.addEventListener('error', () => {
      if (navigator.onLine) return this.image.replaceWith(this.gone)
      const again = () => {
        this.image.src = picturePath(proposalId, pictureAttributes(this.node).pictureId ?? '')
      }
      addEventListener('online', again, { once: true })
    })
    const { pictureId } = pictureAttributes(node)
    if (pictureId) this.image.src = picturePath(proposalId, pictureId)
    this.dom.append(element('div', { class: 'picture-frame' }, pictureId ? this.image : this.gone, this.need), this.caption)
    this.show()
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type || node.attrs.pictureId !== this.node.attrs.pictureId) return false
    this.node = node
    this.show()
    return true
  }

  selectNode(): void {
    this.dom.classList.add('is-selected')
    if (this.panelHost && this.view.editable) this.dom.append(this.panelHost)
  }

  deselectNode(): void {
    this.dom.classList.remove('is-selected')
    if (this.panelHost?.parentElement === this.dom) this.panelHost.remove()
  }

  /** What is typed and pressed in the panel is not the editor's business. */
  stopEvent(event: Event): boolean {
    return event.target instanceof globalThis.Node && this.panelHost?.contains(event.target) === true
  }

  ignoreMutation(): boolean {
    return true
  }

  private show(): void {
    const { alt, caption, width, pixelWidth, pixelHeight } = pictureAttributes(this.node)
    this.dom.dataset.width = width
    this.image.alt = alt || caption || NO_ALT
    if (pixelWidth > 0 && pixelHeight > 0) {
      this.dom.style.setProperty('--w', String(pixelWidth))
      this.dom.style.setProperty('--h', String(pixelHeight))
    }
    this.caption.textContent = caption
    this.caption.hidden = caption === ''
    this.need.hidden = alt !== ''
  }
}
