import Link from 'next/link'
import { ExampleLabel } from '@/components/examples/example-label'
import { EXAMPLE_TITLES, type ExampleName } from '@/lib/domain/examples/example'

/** Over the five questions: which example lends its shape, and that it lends no words. */
export function StartShape({ shape }: { shape: ExampleName }) {
  return (
    <div className="start-shape">
      <p>
        In the shape of <Link href={`/examples/${shape}`}>{EXAMPLE_TITLES[shape]}</Link>. Each section will ask for what it does
        there. The words are yours.
      </p>
      <ExampleLabel />
    </div>
  )
}
