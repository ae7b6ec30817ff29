'use client'

import { useEffect, useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { CopyButton } from '@/components/ui/copy-button'
import { showToast } from '@/components/ui/toast-store'
import { listInWords } from '@/lib/domain/list-words'
import { KEPT_SENTENCES } from './kept-text'
import type { Trouble } from './live-state'
import { joinParts } from './plain-text'
import { useStore } from './store'
import { useWriting } from './writing-context'

/** What went wrong, that the text is safe, and the one thing to do. */
export function WritingNotices() {
  return (
    <>
      <ConnectionNotice />
      <KeptNotice />
    </>
  )
}

function ConnectionNotice() {
  const session = useWriting()
  const trouble = useStore(session.live, (state) => state.trouble)
  const offline = useStore(session.live, (state) => state.connection === 'offline')
  const keeps = useStore(session.live, (state) => state.keepsLocally)
  const canWrite = useStore(session.live, (state) => state.canWrite)
  const settled = useSettled(offline)
  const again = () => session.document?.reconnect()

  if (trouble) return <TroubleNotice trouble={trouble} onAgain={again} />
  if (!settled) return null
  const words = !canWrite
    ? 'You are offline. What others write appears when you are back.'
    : keeps
      ? 'You are offline. Keep writing: we save when you are back.'
      : 'You are offline. Keep this tab open and keep writing: we save when you are back.'
  return (
    <Banner kind="offline" action={<Again onAgain={again}>Try now</Again>}>
      {words}
    </Banner>
  )
}

function TroubleNotice({ trouble, onAgain }: { trouble: Trouble; onAgain: () => void }) {
  if (trouble === 'outdated') {
    return (
      <Banner action={<Again onAgain={() => location.reload()}>Reload</Again>}>
        A newer version of Dateline is here. Reload; your text is safe.
      </Banner>
    )
  }
  if (trouble === 'signed-out') {
    return (
      <Banner
        action={
          <span className="ml-auto flex gap-4">
            <a className="link" href="/sign-in" target="_blank" rel="noopener opener">
              Sign in in another tab
            </a>
            <Again onAgain={onAgain}>Reconnect</Again>
          </span>
        }
      >
        You are signed out. Your text is kept in this browser and is saved once you are back.
      </Banner>
    )
  }
  return (
    <Banner action={<Again onAgain={onAgain}>Try again</Again>}>
      This proposal is not open to you any more. Your text is kept in this browser. Ask its owner.
    </Banner>
  )
}

function Again({ onAgain, children }: { onAgain: () => void; children: string }) {
  return (
    <button type="button" className="link whitespace-nowrap" onClick={onAgain}>
      {children}
    </button>
  )
}

function KeptNotice() {
  const session = useWriting()
  const kept = useStore(session.live, (state) => state.kept)
  const canWrite = useStore(session.live, (state) => state.canWrite)
  if (!kept) return null
  const put = async () => {
    const left = (await session.document?.putKept()) ?? []
    showToast(
      left.length === 0 ? 'Your words are in the text.' : `Others wrote in ${listInWords(left)} since. Those words stay here.`,
    )
  }
  return (
    <Banner
      action={
        <span className="ml-auto flex items-center gap-3">
          <CopyButton size="sm" text={joinParts(kept.parts)} done="Text copied">
            Copy my text
          </CopyButton>
          {canWrite && kept.content && <Again onAgain={() => void put()}>Put it into the text</Again>}
          <Again onAgain={() => session.document?.dismissKept()}>Let it go</Again>
        </span>
      }
    >
      {KEPT_SENTENCES[kept.reason]} Your words are kept here: {kept.parts.map((part) => part.title).join(', ')}.
    </Banner>
  )
}

/** True once something has held for a second: a connection that comes straight back is no news. */
function useSettled(holds: boolean): boolean {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    if (!holds) return setSettled(false)
    const timer = setTimeout(() => setSettled(true), 1000)
    return () => clearTimeout(timer)
  }, [holds])
  return holds && settled
}
