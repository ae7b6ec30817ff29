import { Dot } from '@/components/ui/dot'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { FAQS, type PartKey, SECTIONS } from '@/lib/domain/prfaq'
import type { DocumentContent } from '@/lib/editor/content'

type Props = { content: DocumentContent; words: Record<PartKey, number> }

/** Where everything is in the revision that is judged, with its words. */
export function JudgeOutline({ content, words }: Props) {
  return (
    <nav aria-label="Sections">
      <h2>
        <span>Press release</span>
        <span>words</span>
      </h2>
      <ul>
        {SECTIONS.map(({ key, title }) => (
          <li key={key}>
            <a href={`#${key}`}>
              <Dot state={words[key] > 0 ? 'done' : 'empty'} />
              <span>{title}</span>
              <span className="count">
                {words[key]}
                <VisuallyHidden> words</VisuallyHidden>
              </span>
            </a>
          </li>
        ))}
      </ul>
      {FAQS.map(({ key, title }) => (
        <div key={key} className="mt-5">
          <h2>
            <span>{title}</span>
            <span>{content[key].length}</span>
          </h2>
          <ul>
            {content[key].map(({ id, question }) => (
              <li key={id}>
                <a href={`#${id}`}>
                  <Dot state="done" />
                  <span className="q">{question || 'No question written'}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
