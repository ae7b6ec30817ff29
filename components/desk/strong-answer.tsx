import { ExampleLabel } from '@/components/examples/example-label'
import { EXAMPLE_TITLES } from '@/lib/domain/examples/example'
import type { StrongAnswer as Strong } from '@/lib/domain/five-questions'

/** What a good answer looks like, from a worked example; it opens beside the page, so that nothing that was typed here is left. */
export function StrongAnswer({ id, strong: { text, from } }: { id: string; strong: Strong }) {
  return (
    <div className="strong">
      <p id={id}>
        <b>A strong answer</b>
        {text}
      </p>
      <p className="strong-from">
        From{' '}
        <a href={`/examples/${from}`} target="_blank" rel="noopener">
          {EXAMPLE_TITLES[from]}
          <span className="sr-only"> (opens in a new tab)</span>
        </a>
      </p>
      <ExampleLabel />
    </div>
  )
}
