'use client'

import { memo, useState } from 'react'
import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'
import { useStore } from '@/components/writing/store'
import { useWriting } from '@/components/writing/writing-context'
import { changeCustomerTermsAction } from '@/lib/actions/clarity'

/** The terms that this customer uses: no jargon here, whatever it is elsewhere. */
export const CustomerTerms = memo(function CustomerTerms({ proposalId }: { proposalId: string }) {
  const session = useWriting()
  const terms = useStore(session.clarity, (state) => state.given.terms)
  const mayWrite = useStore(session.live, (state) => state.canWrite)
  const [draft, setDraft] = useState<string | null>(null)
  const { send, pending, refusal, forget } = useSending(changeCustomerTermsAction)
  if (!mayWrite && terms.list.length === 0) return null
  const close = () => {
    forget()
    setDraft(null)
  }
  // Shown and obeyed at once; the page with what the server kept comes a moment later.
  const keep = (words: string) => {
    const { given } = session.clarity.get()
    const list = words.split('\n').flatMap((term) => term.trim() || [])
    const allowed = [...given.context.allowed.filter((term) => !terms.list.includes(term)), ...list]
    const context = { ...given.context, allowed }
    session.clarity.set({ given: { ...given, context, terms: { list, version: terms.version + 1 } } })
    session.editor?.clarity.refresh()
    close()
  }
  return (
    <div className="terms">
      <p className="sub">Words this customer uses</p>
      {draft === null ? (
        <>
          <p className={terms.list.length > 0 ? 'mt-1' : 'mt-1 ghost'}>{terms.list.join(', ') || 'None are named.'}</p>
          {mayWrite && (
            <button type="button" className="link link--quiet" onClick={() => setDraft(terms.list.join('\n'))}>
              {terms.list.length > 0 ? 'Change them' : 'Name some'}
            </button>
          )}
        </>
      ) : (
        <>
          <TextArea
            label="One term a line"
            hint="A term stands here because your customer says it, such as GPU in a release for chip designers."
            rows={4}
            value={draft}
            error={refusal ? (Object.values(refusal.fieldErrors)[0] ?? refusal.message) : undefined}
            onChange={(event) => setDraft(event.target.value)}
          />
          <div className="acts">
            <Button
              size="sm"
              variant="go"
              busy={pending && 'Saving'}
              onClick={() => send({ proposalId, terms: draft.split('\n'), seen: terms.version }, () => keep(draft))}
            >
              Save the terms
            </Button>
            <Button size="sm" variant="quiet" onClick={close}>
              Cancel
            </Button>
          </div>
        </>
      )}
    </div>
  )
})
