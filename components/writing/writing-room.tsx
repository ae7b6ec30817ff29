'use client'

import { ListTree } from 'lucide-react'
import { Suspense, useCallback, useEffect, useRef, useState } from 'react'
import type { ClarityGiven } from '@/components/clarity/clarity-state'
import { CommentButton } from '@/components/comments/comment-button'
import { SelectedPicture } from '@/components/pictures/selected-picture'
import { IconButton } from '@/components/ui/icon-button'
import { later } from '@/components/ui/later'
import type { ExampleName } from '@/lib/domain/examples/example'
import type { PersonCard } from '@/lib/domain/person-card'
import type { RiskLink } from '@/lib/domain/premortem/faq-link'
import type { PartKey } from '@/lib/domain/prfaq'
import { type CoachKnown, refreshCoach } from './coach-state'
import { EntryBar, EntryMenu } from './entry-controls'
import { HelpPanel } from './help-panel'
import { LinkDialog } from './link-dialog'
import { Dock, FormatBar, MeterBar, SectionStepper } from './narrow-bars'
import { NewsNotice } from './news-notice'
import { Outline } from './outline'
import { PageMeter } from './page-meter'
import { Paper } from './paper'
import { ReadingReason } from './reading-reason'
import { RoomActions } from './room-actions'
import { SaveAnnouncer, SaveState } from './save-state'
import { createSession } from './session'
import { showShape } from './shape-state'
import { SlashMenu } from './slash-menu'
import { StandardPrompts } from './standard-prompts'
import type { Tool } from './tool-state'
import { Toolbar } from './toolbar'
import { useAddressPlace } from './use-address-place'
import { useCommentPanel } from './use-comment-panel'
import { useDocumentEditor } from './use-document-editor'
import { useKeyboardInset } from './use-keyboard-inset'
import { useLiveDocument } from './use-live-document'
import { sayPlace } from './use-question-verbs'
import { useSheet } from './use-sheet'
import { useWritingKeys } from './use-writing-keys'
import { WritingProvider } from './writing-context'
import { WritingNotices } from './writing-notices'

export interface RoomProps {
  proposalId: string
  company: string
  /** The calendar day that is planned for it. */
  launchDate: string | null
  viewer: PersonCard
  mayWrite: boolean
  /** Why they may only read, or may not save a revision; null when they may. */
  writeReason: string | null
  revisionReason: string | null
  /** The cleared revision that locks the text, for whoever may open a new draft of it. */
  cleared: number | null
  /** What they can do here in place of writing: judge it, or bring it back from the archive. */
  instead: { says: string; path: string } | null
  /** The button's words; null for whoever may not. */
  submit: string | null
  /** What the coach knows beside the text. */
  coach: CoachKnown
  mayAnswer: boolean
  /** The worked example that it was started from. */
  shape: ExampleName | null
  /** To begin with: a Yjs update in base64. Null: wait for the live connection. */
  text: string | null
  /** What others changed since the viewer last looked, in a sentence; null when nothing did. It comes after the page. */
  news: Promise<string | null>
  risks: readonly RiskLink[]
  /** What the check is told beside the text. */
  clarity: ClarityGiven
}

/** Fetched after the page: nobody needs them to begin writing. */
const LiveBubble = later(() => import('@/components/comments/live-bubble').then((part) => part.default), { isQuiet: true })
const SentenceSheet = later(() => import('@/components/clarity/sentence-sheet').then((part) => part.default), { isQuiet: true })

/** The room in which a PR/FAQ is written: outline, page, panel, and on narrow screens the bars that stand in for them. */
export function WritingRoom(props: RoomProps) {
  const { proposalId, viewer } = props
  const [session] = useState(() => createSession(proposalId, viewer.id, props.mayWrite, props.coach, props.clarity))
  const page = useRef<HTMLDivElement>(null)
  const [dialog, setDialog] = useState<'link' | null>(null)
  const [menu, setMenu] = useState<{ entryId: string; anchor: HTMLElement } | null>(null)
  const [sheet, setSheet] = useSheet()

  const onRun = useCallback((tool: Tool) => (tool === 'link' ? setDialog('link') : session.editor?.run(tool)), [session])
  const closeSheet = useCallback(() => setSheet(null), [setSheet])
  const onGo = useCallback(
    (part: PartKey, entryId: string | null) => {
      setSheet(null)
      session.editor?.goTo(part, entryId)
    },
    [session, setSheet],
  )
  useEffect(() => refreshCoach(session, props.coach), [session, props.coach])
  useEffect(() => session.risks.set({ risks: props.risks }), [session, props.risks])
  useEffect(() => void showShape(session, props.shape), [session, props.shape])
  useEffect(() => {
    session.clarity.set({ given: props.clarity })
    session.editor?.clarity.refresh()
  }, [session, props.clarity])
  useDocumentEditor(session, page, {
    onEntryMenu: (entryId, anchor) => setMenu({ entryId, anchor }),
    onLink: () => setDialog('link'),
    onMoved: (entryId) => sayPlace(session, entryId),
  })
  // After the editor, which waits for it: the text is shown before the connection is opened.
  useLiveDocument(session, proposalId, props.text)
  useAddressPlace(session)
  useKeyboardInset()
  useWritingKeys(session)
  useCommentPanel(session, setSheet)

  return (
    <WritingProvider session={session}>
      {/* In Suspense stands what comes alive after the editor: nobody needs it to begin writing. */}
      <Suspense>
        <RoomActions {...props} />
      </Suspense>
      <main id="main" className="write write--panel">
        <Suspense>
          <Outline open={sheet === 'sections'} onGo={onGo} onLeave={closeSheet} />
        </Suspense>
        <div className="write-sheet">
          <Suspense>
            <Toolbar
              onRun={onRun}
              start={
                <IconButton
                  className="open-outline"
                  label="Sections"
                  icon={ListTree}
                  aria-expanded={sheet === 'sections'}
                  onClick={() => setSheet(sheet === 'sections' ? null : 'sections')}
                />
              }
              after={<CommentButton />}
            >
              <SaveState />
              <PageMeter />
            </Toolbar>
            <MeterBar />
            <SectionStepper />
            <WritingNotices />
          </Suspense>
          <Suspense>
            <NewsNotice proposalId={proposalId} news={props.news} />
          </Suspense>
          <ReadingReason proposalId={proposalId} reason={props.writeReason} cleared={props.cleared} instead={props.instead} />
          <Paper host={page} company={props.company} launchDate={props.launchDate} session={session} />
        </div>
        <Suspense>
          <HelpPanel proposalId={proposalId} mayAnswer={props.mayAnswer} sheet={sheet} />
          <FormatBar onRun={onRun} />
        </Suspense>
      </main>
      <Suspense>
        <Dock open={sheet} onOpen={setSheet} />
      </Suspense>
      <Suspense>
        <SentenceSheet proposalId={proposalId} />
        <LiveBubble />
      </Suspense>
      <SlashMenu />
      <SaveAnnouncer />
      <SelectedPicture />
      {session.barHost && <EntryBar host={session.barHost} />}
      {session.promptHosts && <StandardPrompts hosts={session.promptHosts} proposalId={proposalId} />}
      {menu && <EntryMenu {...menu} onClose={() => setMenu(null)} />}
      <LinkDialog open={dialog === 'link'} onClose={() => setDialog(null)} />
    </WritingProvider>
  )
}
