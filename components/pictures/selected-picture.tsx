'use client'

import { createPortal } from 'react-dom'
import { later } from '@/components/ui/later'
import { useStore } from '@/components/writing/store'
import { useWriting } from '@/components/writing/writing-context'

const PicturePanel = later(() => import('./picture-panel').then((part) => part.default))

/** The panel of the selected picture, drawn into the page under it. Its code comes with the first picture that is selected. */
export function SelectedPicture() {
  const session = useWriting()
  const node = useStore(session.picture, (state) => state.node)
  const canWrite = useStore(session.live, (state) => state.canWrite)
  if (!node || !canWrite || !session.pictureHost) return null
  return createPortal(<PicturePanel key={node.attrs.pictureId} node={node} />, session.pictureHost)
}
