'use client'

import { Button } from '@/components/ui/button'
import { isFaqKey, type PartKey } from '@/lib/domain/prfaq'
import { useStore } from './store'
import { useWriting } from './writing-context'

/** What a reviewer will ask, and where to answer it: in this section, or as a question of the internal FAQ. */
export function CoachAsk({ question, part }: { question: string; part: PartKey }) {
  const session = useWriting()
  const canWrite = useStore(session.live, (state) => state.canWrite)
  const isAsked = useStore(
    session.facts,
    (state) => state.facts?.faqs.internalFaq.entries.some((entry) => entry.question === question) ?? false,
  )
  return (
    <div className="ask">
      <p>{question}</p>
      {canWrite && (
        <span className="ask-verbs">
          {!isFaqKey(part) && (
            <Button size="sm" aria-label={`Answer here: ${question}`} onClick={() => session.editor?.goToEnd(part)}>
              Answer here
            </Button>
          )}
          {isAsked ? (
            <span className="meta">It is in the internal FAQ.</span>
          ) : (
            <Button
              size="sm"
              variant="quiet"
              aria-label={`Add to internal FAQ: ${question}`}
              onClick={() => session.editor?.questions.ask('internalFaq', question)}
            >
              Add to internal FAQ
            </Button>
          )}
        </span>
      )}
    </div>
  )
}
