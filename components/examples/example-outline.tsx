import { ChevronLeft } from 'lucide-react'
import Link from 'next/link'
import { Dot } from '@/components/ui/dot'
import { Icon } from '@/components/ui/icon'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { EXAMPLE_TITLES, type ExampleName } from '@/lib/domain/examples/example'
import { FAQS, SECTIONS } from '@/lib/domain/prfaq'
import type { DocumentContent } from '@/lib/editor/content'
import { countWords } from '@/lib/editor/count-words'

type Props = { name: ExampleName; content: DocumentContent; passages: number }

/** Where everything in an example is, with its words: plain links within the page. */
export function ExampleOutline({ name, content, passages }: Props) {
  const words = countWords(content)
  return (
    <nav className="outline" aria-label="Sections">
      <Link className="backl" href="/examples">
        <Icon of={ChevronLeft} />
        All examples
      </Link>
      <h2>
        <span>{EXAMPLE_TITLES[name]}</span>
        <span>words</span>
      </h2>
      <ul>
        {SECTIONS.map(({ key, title }) => (
          <li key={key}>
            <a href={`#${key}`}>
              <Dot state="done" />
              <span>{title}</span>
              <span className="count">
                {words[key]}
                <VisuallyHidden> words</VisuallyHidden>
              </span>
            </a>
          </li>
        ))}
      </ul>
      {FAQS.map((faq) => (
        <FaqLinks key={faq.key} title={faq.title} entries={content[faq.key]} />
      ))}
      <h2>
        <span>Before and after</span>
        <span>{passages}</span>
      </h2>
      <ul>
        <li>
          <a href="#passages">
            <Dot state="done" />
            <span className="q">What earlier drafts said</span>
          </a>
        </li>
      </ul>
    </nav>
  )
}

function FaqLinks({ title, entries }: { title: string; entries: readonly { id: string; question: string }[] }) {
  return (
    <>
      <h2>
        <span>{title}</span>
        <span>{entries.length}</span>
      </h2>
      <ul>
        {entries.map(({ id, question }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <Dot state="done" />
              <span className="q">{question}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
