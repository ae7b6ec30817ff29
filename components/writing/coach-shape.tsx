'use client'

import Link from 'next/link'
import { ExampleLabel } from '@/components/examples/example-label'
import { useSending } from '@/components/people/use-sending'
import { showToast } from '@/components/ui/toast-store'
import { chooseShapeAction } from '@/lib/actions/proposals'
import { EXAMPLE_TITLES, type ExampleName } from '@/lib/domain/examples/example'
import { isFaqKey, type PartKey } from '@/lib/domain/prfaq'
import { showShape } from './shape-state'
import { useStore } from './store'
import { useWriting } from './writing-context'

type Props = { part: PartKey; proposalId: string; mayChange: boolean }

/** Beside a section of a proposal that was started from an example: what the example does there. It can be left, and taken back. */
export function CoachShape({ part, proposalId, mayChange }: Props) {
  const session = useWriting()
  const { name, shape } = useStore(session.shape, (state) => state)
  const { send, pending, refusal } = useSending(chooseShapeAction)
  if (!name || !shape) return null
  const choose = (next: ExampleName | null, seen: ExampleName | null, done: () => void) =>
    send({ proposalId, shape: next, seen }, () => {
      void showShape(session, next)
      done()
    })
  const leave = () =>
    choose(null, name, () =>
      showToast(`The shape of ${EXAMPLE_TITLES[name]} is gone. Your text stays.`, {
        label: 'Undo',
        run: () => choose(name, null, () => undefined),
      }),
    )
  return (
    <>
      <p className="sub">
        The shape of{' '}
        <Link href={`/examples/${name}#${part}`} prefetch={false}>
          {EXAMPLE_TITLES[name]}
        </Link>
      </p>
      <div className="answered">
        {isFaqKey(part) ? (
          <ul>
            {shape.questions[part].map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        ) : (
          <p>{shape.sections[part]}</p>
        )}
        {refusal && (
          <p className="err" role="alert">
            {refusal.message}
          </p>
        )}
        {mayChange && (
          <button type="button" className="link link--quiet" aria-disabled={pending} onClick={leave}>
            Leave this shape
          </button>
        )}
      </div>
      <ExampleLabel className="coach-label" />
    </>
  )
}
