'use client'

import Link from 'next/link'
import { ExampleLabel } from '@/components/examples/example-label'
import { exampleFor } from '@/lib/domain/examples/example-for'
import type { PartKey } from '@/lib/domain/prfaq'

/** A weak passage and what became of it, from a worked example. */
export default function CoachExample({ part }: { part: PartKey }) {
  const { weak, strong, why, from } = exampleFor(part)
  return (
    <>
      <p className="sub">
        Weak and strong, from{' '}
        <Link href={`/examples/${from.name}`} prefetch={false}>
          {from.title}
        </Link>
      </p>
      <div className="weak-strong">
        <div>
          <b>Weak</b>
          {weak}
        </div>
        <div>
          <b>Strong</b>
          {strong}
        </div>
      </div>
      <p className="hint">{why}</p>
      <ExampleLabel className="coach-label" />
    </>
  )
}
