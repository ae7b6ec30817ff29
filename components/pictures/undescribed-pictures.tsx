'use client'

import { Dot } from '@/components/ui/dot'
import { focusSoon } from '@/components/ui/focus-soon'
import { holdKeys } from '@/components/ui/hold-keys'
import { useStore } from '@/components/writing/store'
import { useWriting } from '@/components/writing/writing-context'

/** At the end of the outline: how many pictures have no alt text, and the way to the first. */
export function UndescribedPictures({ onGo }: { onGo: () => void }) {
  const session = useWriting()
  const count = useStore(session.facts, (state) => state.facts?.undescribed ?? 0)
  const canWrite = useStore(session.live, (state) => state.canWrite)
  if (count === 0 || !canWrite) return null
  return (
    <>
      <h2>
        <span>Pictures</span>
      </h2>
      <ul>
        <li>
          <button
            type="button"
            onClick={() => {
              onGo()
              session.editor?.showUndescribed()
              // A letter that comes before the field would stand in the text, below the picture.
              holdKeys()
              focusSoon(() => session.pictureHost?.querySelector('input'))
            }}
          >
            <Dot state="half" />
            <span>{count === 1 ? '1 needs alt text' : `${count} need alt text`}</span>
          </button>
        </li>
      </ul>
    </>
  )
}
