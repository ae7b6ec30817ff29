import Link from 'next/link'
import { EXAMPLE_TITLES, type Example } from '@/lib/domain/examples/example'
import { ExampleLabel } from './example-label'

/** One example in the list: its headline and subheading, and what to read it for. */
export function ExampleCard({ example }: { example: Example }) {
  const { name, launched, sections, readFor } = example
  const product = EXAMPLE_TITLES[name].split(',')[0]
  return (
    <article className="ex">
      <ExampleLabel />
      <p className="meta">
        {product}, {launched}
      </p>
      <h2>
        <Link className="story-link" href={`/examples/${name}`}>
          {sections.headline.text as string}
        </Link>
      </h2>
      <p className="exdek">{sections.subheading.text as string}</p>
      <p className="exwhy">{readFor}</p>
    </article>
  )
}
