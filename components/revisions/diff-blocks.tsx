import { Fragment, type ReactNode } from 'react'
import { PictureFigure } from '@/components/pictures/picture-figure'
import type { BlockJson } from '@/lib/editor/content'
import type { BlockDiff, Shell } from '@/lib/editor/diff/content-diff'
import { visibleDiffs } from '@/lib/editor/diff/visible-diffs'
import { ChangedPicture, WholePicture } from './diff-picture'
import { Deleted, DiffPieces, type DiffSide, Inserted } from './diff-pieces'
import { CellNote, rowsToShow } from './diff-table'
import { BlockFrame, nodeOf } from './revision-text'

/** Blocks of a section or an answer with what changed in them, in the document's own typography. */
type Shown = { side: DiffSide /** Whose pictures these are. */; proposalId: string }

export function DiffBlocks({ blocks, ...shown }: Shown & { blocks: readonly BlockDiff[] }): ReactNode {
  return visibleDiffs(blocks).map((diff, place) => blockAt(diff, shown, place))
}

function blockAt(diff: BlockDiff, shown: Shown, place: number): ReactNode {
  const { side, proposalId } = shown
  if (diff.kind === 'words' || diff.kind === 'blocks') return <Changed key={place} diff={diff} {...shown} />
  if (diff.kind === 'replace') {
    if (diff.after.type === 'picture') return <ChangedPicture key={place} {...shown} before={diff.before} after={diff.after} />
    return (
      <Fragment key={place}>
        {side !== 'after' && <Whole proposalId={proposalId} node={diff.before} isNew={false} isStop />}
        {side !== 'before' && <Whole proposalId={proposalId} node={diff.after} isNew isStop={side === 'after'} />}
      </Fragment>
    )
  }
  if (diff.kind === 'same') {
    const isPicture = diff.block.type === 'picture'
    return isPicture ? <PictureFigure key={place} proposalId={proposalId} block={diff.block} /> : nodeOf(diff.block, place)
  }
  const isNew = diff.kind === 'insert'
  return side === (isNew ? 'before' : 'after') ? null : (
    <Whole key={place} proposalId={proposalId} node={diff.block} isNew={isNew} isStop />
  )
}

function Changed({ diff, side, proposalId }: Shown & { diff: Extract<BlockDiff, { kind: 'words' | 'blocks' }> }) {
  const shell = side === 'before' ? diff.before : diff.after
  const isCell = shell.type === 'tableCell' || shell.type === 'tableHeader'
  return (
    <>
      {diff.kind === 'words' && diff.isPlain && side === 'both' && (
        <p className="diff-note">Changed too much to compare word by word. The old text stands first, then the new one.</p>
      )}
      <ShellNote before={diff.before} after={diff.after} side={side} />
      <BlockFrame type={shell.type} attrs={shell.attrs}>
        {diff.kind === 'words' && <DiffPieces pieces={diff.pieces} side={side} />}
        {isCell && side !== 'before' && <CellNote before={diff.before} after={diff.after} />}
        {diff.kind === 'blocks' && (
          <DiffBlocks
            blocks={shell.type === 'table' ? rowsToShow(diff.blocks, side) : diff.blocks}
            side={side}
            proposalId={proposalId}
          />
        )}
      </BlockFrame>
    </>
  )
}

function ShellNote({ before, after, side }: { before: Shell; after: Shell; side: DiffSide }) {
  const [was, is] = [Number(before.attrs?.start ?? 1), Number(after.attrs?.start ?? 1)]
  if (after.type !== 'orderedList' || was === is || side === 'before') return null
  return (
    <p className="diff-note" data-change="" tabIndex={-1}>
      The numbers now start at {is}. They started at {was}.
    </p>
  )
}

type WholeProps = { proposalId: string; node: BlockJson; isNew: boolean; isStop?: boolean }

/** A block that came or went as a whole: its lines are marked, its shape stays. */
function Whole({ proposalId, node, isNew, isStop = false }: WholeProps): ReactNode {
  const Mark = isNew ? Inserted : Deleted
  const isLine = node.type === 'paragraph'
  if (!isLine && !node.content) {
    return (
      <div data-change={isStop ? '' : undefined} tabIndex={isStop ? -1 : undefined}>
        {node.type === 'picture' ? (
          <WholePicture proposalId={proposalId} node={node} isNew={isNew} />
        ) : (
          <Mark>{`[${node.type}]`}</Mark>
        )}
      </div>
    )
  }
  const frame = (
    <BlockFrame type={node.type} attrs={node.attrs} className={isNew ? 'came' : 'went'}>
      {isLine ? (
        <Line node={node} Mark={Mark} />
      ) : (
        node.content?.map((child, place) => wholeAt({ proposalId, node: child, isNew }, place))
      )}
    </BlockFrame>
  )
  if (!isStop || !MAY_WRAP.has(node.type)) return frame
  return (
    <div className="diff-block" data-change="" tabIndex={-1}>
      {frame}
    </div>
  )
}

function wholeAt(whole: WholeProps, place: number): ReactNode {
  return <Whole key={place} {...whole} />
}

/** An empty paragraph that came or went would not be seen. */
function Line({ node, Mark }: { node: BlockJson; Mark: typeof Inserted }) {
  return <Mark>{node.content?.length ? node.content.map(nodeOf) : '¶'}</Mark>
}

/** Blocks that may stand in a div of their own; a row, a cell or an item may not. */
const MAY_WRAP: ReadonlySet<string> = new Set(['paragraph', 'bulletList', 'orderedList', 'blockquote', 'table'])
