import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ExampleBar } from '@/components/examples/example-bar'
import { ExampleOutline } from '@/components/examples/example-outline'
import { MarginNote } from '@/components/examples/margin-note'
import { MarkCurrent } from '@/components/examples/mark-current'
import { PassagePairs } from '@/components/examples/passage-pairs'
import { RevisionText } from '@/components/revisions/revision-text'
import { findExample } from '@/lib/domain/examples/all-examples'
import { EXAMPLE_LABEL, EXAMPLE_TITLES, type Example } from '@/lib/domain/examples/example'
import { PASSAGES } from '@/lib/domain/examples/passages'
import { FAQ_KEYS, SECTION_KEYS } from '@/lib/domain/prfaq'
import { workspaceRuling } from '@/lib/domain/workspace'
import type { DocumentContent } from '@/lib/editor/content'
import { exampleContent } from '@/lib/editor/example-content'
import { requirePage } from '@/lib/server/session'

type Props = { params: Promise<{ name: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const example = findExample((await params).name)
  return { title: example ? `Example: ${EXAMPLE_TITLES[example.name]}` : 'Worked examples' }
}

export default async function ExamplePage({ params }: Props) {
  const { ctx } = await requirePage()
  const example = findExample((await params).name)
  if (!example) notFound()
  const content = exampleContent(example)
  const notes = notesByPlace(example, content)
  return (
    <main id="main" className="exread" tabIndex={-1}>
      <ExampleOutline
        name={example.name}
        content={content}
        passages={PASSAGES.filter(({ from }) => from === example.name).length}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard has to reach it. */}
      <section className="exsheet" aria-label="Text of the example" tabIndex={0}>
        <ExampleBar name={example.name} mayStart={workspaceRuling('createProposal', ctx.actor).allowed} />
        <RevisionText
          className="page--notes"
          company={EXAMPLE_LABEL}
          what=""
          release=""
          content={content}
          beside={(place) => <MarginNote note={notes.get(place)} />}
        />
        <PassagePairs name={example.name} />
      </section>
      <MarkCurrent />
    </main>
  )
}

function notesByPlace(example: Example, content: DocumentContent): Map<string, string | undefined> {
  const ofSections = SECTION_KEYS.map((key) => [key, example.sections[key].note] as const)
  const ofAnswers = FAQ_KEYS.flatMap((faq) => content[faq].map(({ id }, place) => [id, example[faq][place]?.note] as const))
  return new Map([...ofSections, ...ofAnswers])
}
