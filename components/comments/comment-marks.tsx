'use client'

import { classNames } from '@/components/ui/class-names'
import { useStore } from '@/components/writing/store'
import { useWriting } from '@/components/writing/writing-context'
import { partTitle } from '@/lib/domain/prfaq'
import { useCommentPlaces } from './use-comment-places'

/** The squares in the margin: how many remarks stand at a line. They lie over the page, so that the text knows nothing of them. */
export default function CommentMarks() {
  const { comments } = useWriting()
  const active = useStore(comments.state, (state) => state.active)
  const places = useCommentPlaces(comments)
  return (
    <div className="marks">
      {places.map(({ thread: { id, part, comments: said, blocks }, top, left, column }) => {
        const count = said.filter(({ isDeleted }) => !isDeleted).length
        const words = `${count} ${count === 1 ? 'comment' : 'comments'}${part ? `, ${partTitle(part)}` : ''}${blocks ? ', blocks the gate' : ''}`
        return (
          <button
            key={id}
            type="button"
            className={classNames('pm pm--note', id === active && 'is-on')}
            aria-label={words}
            aria-pressed={id === active}
            ref={(button) => {
              button?.style.setProperty('top', `${top}px`)
              button?.style.setProperty('left', `${left + column * 24}px`)
            }}
            onClick={() => comments.onTap(id)}
          >
            {count}
          </button>
        )
      })}
    </div>
  )
}
