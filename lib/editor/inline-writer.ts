import type { Mark, Node, Schema } from '@tiptap/pm/model'

/** Written between words, and seen by nobody: soft hyphens, spaces of no width, the mark of byte order. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/gu

/** Gathers inline content into paragraphs, with white space as a browser shows it; an empty line parts two. */
export class InlineWriter {
  private done: Node[] = []
  private nodes: Node[] = []

  constructor(private readonly schema: Schema) {}

  text(raw: string, marks: readonly Mark[], preserve: boolean): void {
    const text = raw.replace(UNSEEN, '')
    if (preserve) {
      const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
      for (const [index, line] of lines.entries()) {
        if (index > 0) this.lineBreak()
        if (line) this.nodes.push(this.schema.text(line, marks))
      }
      return
    }
    const collapsed = text.replace(/[\s\u00a0]+/gu, ' ')
    const string = this.endsWithSpace() ? collapsed.replace(/^ /, '') : collapsed
    if (string) this.nodes.push(this.schema.text(string, marks))
  }

  lineBreak(): void {
    this.trimEnd()
    if (this.nodes.at(-1)?.type.name === 'hardBreak') this.finish()
    else this.nodes.push(this.schema.node('hardBreak'))
  }

  /** The paragraphs gathered so far, each with some text; then begins anew. */
  take(): Node[] {
    this.finish()
    return this.done.splice(0)
  }

  private finish(): void {
    while (this.nodes.at(-1)?.type.name === 'hardBreak' || this.nodes.at(-1)?.text === ' ') this.nodes.pop()
    this.trimEnd()
    if (this.nodes.length > 0) this.done.push(this.schema.node('paragraph', null, this.nodes))
    this.nodes = []
  }

  private endsWithSpace(): boolean {
    const last = this.nodes.at(-1)
    return !last || last.type.name === 'hardBreak' || (last.text?.endsWith(' ') ?? false)
  }

  private trimEnd(): void {
    const last = this.nodes.at(-1)
    if (!last?.text?.endsWith(' ')) return
    this.nodes.pop()
    const text = last.text.replace(/ +$/, '')
    if (text) this.nodes.push(this.schema.text(text, last.marks))
  }
}
