'use client'

import { ListTree } from 'lucide-react'
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import type { ClarityGiven } from '@/components/clarity/clarity-state'
import { CommentButton } from '@/components/comments/comment-button'
import { SlugLine } from '@/components/desk/slug-line'
import { SelectedPicture } from '@/components/pictures/selected-picture'
import { Galley } from '@/components/ui/galley'
import { IconButton } from '@/components/ui/icon-button'
import type { ExampleName } from '@/lib/domain/examples/example'
import type { PersonCard } from '@/lib/domain/person-card'
import type { RiskLink } from '@/lib/domain/premortem/faq-link'
import type { PartKey } from '@/lib/domain/prfaq'
import { type CoachKnown, refreshCoach } from './coach-state'
import { EntryBar, EntryMenu } from './entry-controls'
import { HelpPanel } from './help-panel'
import { KeysDialog } from './keys-dialog'
import { LinkDialog } from './link-dialog'
import { Dock, FormatBar, MeterBar, SectionStepper } from './narrow-bars'
import { NewsNotice } from './news-notice'
import { Outline } from './outline'
import { PageMeter } from './page-meter'
import { ReadingReason } from './reading-reason'
import { RoomActions } from './room-actions'
import { SaveAnnouncer, SaveState } from './save-state'
import { createSession } from './session'
import { showShape } from './shape-state'
import { SlashMenu } from './slash-menu'
import { StandardPrompts } from './standard-prompts'
import { useStore } from './store'
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
  /** "For release 4 March 2027". */
  release: string
  viewer: PersonCard
  mayWrite: boolean
  /** Why they may only read, or may not save a revision; null when they may. */
  writeReason: string | null
  revisionReason: string | null
  /** The cleared revision that locks the text, for whoever may open a new draft of it. */
  cleared: number | null
  maySubmit: boolean
  /** What the coach knows beside the text. */
  coach: CoachKnown
  mayAnswer: boolean
  /** The worked example that it was started from. */
  shape: ExampleName | null
  /** To begin with: a Yjs update in base64. Null: wait for the live connection. */
  text: string | null
  /** What others changed since the viewer last looked, in a sentence; null when nothing did. */
  news: string | null
  risks: readonly RiskLink[]
  /** What the check is told beside the text. */
  clarity: ClarityGiven
}

/** Fetched after the page: nobody needs them to begin writing. */
const MarginMarks = lazy(() => import('@/components/clarity/margin-marks'))
const CommentMarks = lazy(() => import('@/components/comments/comment-marks'))
const LiveBubble = lazy(() => import('@/components/comments/live-bubble'))
const SentenceSheet = lazy(() => import('@/components/clarity/sentence-sheet'))

/** The room in which a PR/FAQ is written: outline, page, panel, and on narrow screens the bars that stand in for them. */
export function WritingRoom(props: RoomProps) {
  const { proposalId, viewer } = props
  const [session] = useState(() => createSession(proposalId, viewer.id, props.mayWrite, props.coach, props.clarity))
  const page = useRef<HTMLDivElement>(null)
  const [dialog, setDialog] = useState<'keys' | 'link' | null>(null)
  const [menu, setMenu] = useState<{ entryId: string; anchor: HTMLElement } | null>(null)
  const [sheet, setSheet] = useSheet()

  const openKeys = useCallback(() => setDialog('keys'), [])
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
  useWritingKeys(session, openKeys)
  useCommentPanel(session, setSheet)

  return (
    <WritingProvider session={session}>
      <RoomActions {...props} onKeys={openKeys} />
      <main id="main" className="write write--panel">
        <Outline open={sheet === 'sections'} onGo={onGo} onLeave={closeSheet} />
        <div className="write-sheet">
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
          <NewsNotice proposalId={proposalId} news={props.news} />
          <ReadingReason proposalId={proposalId} reason={props.writeReason} cleared={props.cleared} />
          <Paper host={page} company={props.company} release={props.release} session={session} />
        </div>
        <HelpPanel proposalId={proposalId} mayAnswer={props.mayAnswer} sheet={sheet} />
        <FormatBar onRun={onRun} />
      </main>
      <Dock open={sheet} onOpen={setSheet} />
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
      <KeysDialog open={dialog === 'keys'} onClose={() => setDialog(null)} />
    </WritingProvider>
  )
}

type PaperProps = Pick<RoomProps, 'company' | 'release'> & {
  host: React.RefObject<HTMLDivElement | null>
  session: ReturnType<typeof createSession>
}

/** The sheet of paper. Lines of a galley stand on it until the text is there. */
function Paper({ host, company, release, session }: PaperProps) {
  const isOpening = useStore(session.live, (state) => state.copy === null)
  const canWrite = useStore(session.live, (state) => state.canWrite)
  return (
    <article
      className={canWrite ? 'page' : 'page page--reading'}
      aria-label="Press release and FAQ"
      aria-busy={isOpening}
      // What may not be written in takes the focus all the same, so that keys can scroll it.
      tabIndex={canWrite ? undefined : 0}
    >
      <SlugLine company={company} release={release} />
      {isOpening && (
        <div className="page-galley">
          <Galley label="Opening the text" lines={9} />
        </div>
      )}
      <div id="page" ref={host} />
      {!isOpening && (
        <Suspense>
          <MarginMarks onOpen={(key) => session.editor?.openFinding(key)} />
          <CommentMarks />
        </Suspense>
      )}
    </article>
  )
}
