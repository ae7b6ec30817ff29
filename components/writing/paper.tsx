import type { RefObject } from 'react'
import { SlugLine } from '@/components/desk/slug-line'
import { Galley } from '@/components/ui/galley'
import { later } from '@/components/ui/later'
import { releaseLine } from '@/lib/domain/release-line'
import type { WritingSession } from './session'
import { useStore } from './store'

/** Fetched after the page: nobody needs them to begin writing. */
const MarginMarks = later(() => import('@/components/clarity/margin-marks').then((part) => part.default), { isQuiet: true })
const CommentMarks = later(() => import('@/components/comments/comment-marks').then((part) => part.default), { isQuiet: true })

type Props = { host: RefObject<HTMLDivElement | null>; company: string; launchDate: string | null; session: WritingSession }

/** The sheet of paper. Lines of a galley stand on it until the text is there. */
export function Paper({ host, company, launchDate, session }: Props) {
  const isOpening = useStore(session.live, (state) => state.copy === null)
  const canWrite = useStore(session.live, (state) => state.canWrite)
  const release = useStore(session.facts, ({ facts }) => releaseLine(launchDate, facts?.coached.sections.summary.text))
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
        <>
          <MarginMarks onOpen={(key) => session.editor?.openFinding(key)} />
          <CommentMarks />
        </>
      )}
    </article>
  )
}
