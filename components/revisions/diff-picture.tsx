import { PictureFigure } from '@/components/pictures/picture-figure'
import { classNames } from '@/components/ui/class-names'
import type { BlockJson } from '@/lib/editor/content'
import type { DiffSide } from './diff-pieces'
import { isSamePicture, pictureNote } from './picture-note'

type Props = { proposalId: string; node: BlockJson }

/** A picture that came or went as a whole, as it stands on the page, with the word for it. */
export function WholePicture({ proposalId, node, isNew }: Props & { isNew: boolean }) {
  const figure = <PictureFigure proposalId={proposalId} block={node} />
  return (
    <>
      <p className={classNames('diff-note', !isNew && 'diff-note--went')}>{isNew ? 'Picture added' : 'Picture removed'}</p>
      {isNew ? <ins className="d">{figure}</ins> : <del className="d">{figure}</del>}
    </>
  )
}

type ChangedProps = { proposalId: string; before: BlockJson; after: BlockJson; side: DiffSide }

/** The place of a picture in both texts. The same picture stands there once, with what else changed in it; another one beside it, the old one first. */
export function ChangedPicture({ proposalId, before, after, side }: ChangedProps) {
  if (isSamePicture(before, after)) {
    return (
      <div data-change="" tabIndex={-1}>
        {side !== 'before' && <p className="diff-note">{pictureNote(before, after)}</p>}
        <PictureFigure proposalId={proposalId} block={side === 'before' ? before : after} />
      </div>
    )
  }
  return (
    <div data-change="" tabIndex={-1}>
      {side !== 'after' && <WholePicture proposalId={proposalId} node={before} isNew={false} />}
      {side !== 'before' && <WholePicture proposalId={proposalId} node={after} isNew />}
    </div>
  )
}
