'use client'

import { Button } from '@/components/ui/button'
import { EXAMPLE_TITLES } from '@/lib/domain/examples/example'
import type { FaqKey } from '@/lib/domain/prfaq'
import { useStore } from './store'
import { useWriting } from './writing-context'

/** Under the standard questions: what else the example that lends its shape has to answer. Each is there until it is asked. */
export function ShapeQuestions({ list }: { list: FaqKey }) {
  const session = useWriting()
  const { name, shape } = useStore(session.shape, (state) => state)
  const entries = useStore(session.facts, (state) => state.facts?.faqs[list].entries)
  const canWrite = useStore(session.live, (state) => state.canWrite)
  if (!name || !shape || !entries || !canWrite) return null
  const open = shape.questions[list].filter((question) => entries.every((entry) => entry.question !== question))
  if (open.length === 0) return null
  return (
    <div className="body">
      <h3>The shape of {EXAMPLE_TITLES[name]} asks more.</h3>
      <ul>
        {open.map((question) => (
          <li className="prompt" key={question}>
            <span className="ring" aria-hidden="true" />
            <div>
              <p>{question}</p>
            </div>
            <span className="prompt-verbs">
              <Button size="sm" aria-label={`Answer: ${question}`} onClick={() => session.editor?.questions.ask(list, question)}>
                Answer
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
