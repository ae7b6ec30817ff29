import type { Mark, Node, Schema } from '@tiptap/pm/model'

/** Gathers inline content into one paragraph, with white space as a browser shows it. */
export class InlineWriter {
  private nodes: Node[] = []

  constructor(private readonly schema: Schema) {}

  text(text: string, marks: readonly Mark[], preserve: boolean): void {
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
    this.nodes.push(this.schema.node('hardBreak'))
  }

  /** The paragraph gathered so far, or nothing when it has no text; then begins anew. */
  take(): Node[] {
    while (this.nodes.at(-1)?.type.name === 'hardBreak' || this.nodes.at(-1)?.text === ' ') this.nodes.pop()
    this.trimEnd()
    const content = this.nodes
    this.nodes = []
    return content.length > 0 ? [this.schema.node('paragraph', null, content)] : []
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
