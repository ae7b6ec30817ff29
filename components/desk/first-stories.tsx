import Link from 'next/link'
import { ExampleLabel } from '@/components/examples/example-label'
import { EXAMPLES } from '@/lib/domain/examples/all-examples'

const STEPS = [
  { title: 'Write', says: 'One page, as if it had launched.' },
  { title: 'Pre-mortem', says: 'It failed. The team says why.' },
  { title: 'Review', says: 'They read in silence, then judge.' },
  { title: 'Build, or don’t', says: 'Each requirement met, one answer.' },
]

/** Under the question that starts a first proposal: two finished examples, and how it goes. */
export function FirstStories() {
  return (
    <>
      <div className="seconds">
        {EXAMPLES.slice(0, 2).map(({ name, sections }) => (
          <article className="second" key={name}>
            <ExampleLabel />
            <h3>
              <Link className="story-link" href={`/examples/${name}`}>
                {sections.headline.text as string}
              </Link>
            </h3>
            <p className="text-sm text-ink-2">A finished example with notes in the margin.</p>
          </article>
        ))}
      </div>
      <section>
        <h2 className="h-sec h-ruled">How it goes</h2>
        <ol className="how">
          {STEPS.map(({ title, says }, index) => (
            <li key={title}>
              <span aria-hidden="true">{index + 1}</span>
              <b>{title}</b>
              <p>{says}</p>
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}
