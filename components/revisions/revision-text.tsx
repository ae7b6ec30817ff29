import type { ReactNode } from 'react'
import { SlugLine } from '@/components/desk/slug-line'
import { PictureFigure } from '@/components/pictures/picture-figure'
import { classNames } from '@/components/ui/class-names'
import { FAQS, SECTIONS } from '@/lib/domain/prfaq'
import type { BlockJson, DocumentContent } from '@/lib/editor/content'
import { isSafeHref } from '@/lib/editor/safe-href'

type Props = {
  company: string
  release: string
  what?: string
  content: DocumentContent
  /** Whose pictures these are. An example has none. */
  proposalId?: string
  className?: string
  /** What stands beside a section (by its key) or a question (by its id). */
  beside?: (place: string) => ReactNode
}

/** A kept text on paper, read-only: the same DOM as the editor's, without the editor. Sections and questions can be linked to. */
export function RevisionText({ company, release, what, content, proposalId = '', className, beside }: Props) {
  return (
    <article className={classNames('page', className)}>
      <SlugLine company={company} release={release} what={what} />
      {SECTIONS.map((section) => {
        const part = content.sections[section.key]
        const isLine = typeof part === 'string'
        return (
          <section
            key={section.key}
            id={section.key}
            className={isLine ? 'sec sec--line' : 'sec'}
            data-key={section.key}
            aria-label={section.title}
          >
            <div className="sec-label" aria-hidden="true">
              {section.title}
            </div>
            {isLine ? <Line section={section.key} text={part} /> : <div className="body">{blocksOf(part, proposalId)}</div>}
            {beside?.(section.key)}
          </section>
        )
      })}
      {FAQS.map((faq) => (
        <section key={faq.key} className="faq" data-key={faq.key} aria-label={faq.title}>
          <div className="faqh">
            <h2 className="body">{faq.title}</h2>
          </div>
          {content[faq.key].map((entry) => (
            <div key={entry.id} id={entry.id} className="qa">
              <div className="body">
                <h3 className="qq">{entry.question || <Unwritten>No question written</Unwritten>}</h3>
                <div className="answer">{blocksOf(entry.answer, proposalId)}</div>
              </div>
              {beside?.(entry.id)}
            </div>
          ))}
        </section>
      ))}
    </article>
  )
}

function Line({ section, text }: { section: string; text: string }) {
  const words = text || <Unwritten>Not written</Unwritten>
  return section === 'headline' ? <h2 className="body headline">{words}</h2> : <p className="body dek">{words}</p>
}

function Unwritten({ children }: { children: string }) {
  return <span className="ghost">{children}</span>
}

/** Blocks as they are read. The pictures in them are those of this proposal. */
export function blocksOf(blocks: readonly BlockJson[], proposalId = ''): ReactNode {
  const isEmpty = blocks.every((block) => block.type === 'paragraph' && !block.content?.length)
  if (isEmpty) return <p className="ghost">Not written</p>
  return blocks.map((block, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: kept text never changes.
    block.type === 'picture' ? <PictureFigure key={place} proposalId={proposalId} block={block} /> : nodeOf(block, place),
  )
}

/** Kept text never changes, so that a node's place is its key. */
export function nodeOf(node: BlockJson, place: number): ReactNode {
  if (node.text !== undefined) return <Marked key={place} node={node} />
  if (node.type === 'hardBreak') return <br key={place} />
  return (
    <BlockFrame key={place} type={node.type} attrs={node.attrs}>
      {node.content?.map(nodeOf)}
    </BlockFrame>
  )
}

type FrameProps = {
  type: string
  attrs: Record<string, unknown> | undefined
  className?: string | undefined
  children: ReactNode
}

/** The element of a block, around whatever stands in it. */
export function BlockFrame({ type, attrs, className, children }: FrameProps): ReactNode {
  const Tag = TAGS[type]
  if (type === 'orderedList')
    return (
      <ol start={Number(attrs?.start ?? 1)} className={className}>
        {children}
      </ol>
    )
  if (type === 'table') return <Table>{children}</Table>
  if (type === 'tableCell' || type === 'tableHeader')
    return (
      <Cell type={type} attrs={attrs} className={className}>
        {children}
      </Cell>
    )
  return Tag ? <Tag className={className}>{children}</Tag> : null
}

const TAGS: Record<string, 'p' | 'ul' | 'li' | 'blockquote' | 'tr'> = {
  paragraph: 'p',
  bulletList: 'ul',
  listItem: 'li',
  blockquote: 'blockquote',
  tableRow: 'tr',
}

function Table({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and arrows move what has the focus.
    <div className="tablewrap" tabIndex={0}>
      <table>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

function Cell({ type, attrs, className, children }: FrameProps) {
  const Tag = type === 'tableHeader' ? 'th' : 'td'
  return (
    <Tag colSpan={Number(attrs?.colspan ?? 1)} rowSpan={Number(attrs?.rowspan ?? 1)} className={className}>
      {children}
    </Tag>
  )
}

function Marked({ node }: { node: BlockJson }): ReactNode {
  let words: ReactNode = node.text
  for (const mark of node.marks ?? []) {
    if (mark.type === 'bold') words = <strong>{words}</strong>
    if (mark.type === 'italic') words = <em>{words}</em>
    if (mark.type === 'link' && isSafeHref(mark.attrs?.href)) {
      words = (
        <a href={mark.attrs?.href as string} rel="noopener noreferrer nofollow" target="_blank">
          {words}
        </a>
      )
    }
  }
  return words
}
