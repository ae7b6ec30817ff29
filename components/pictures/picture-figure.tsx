import type { CSSProperties } from 'react'
import { NO_ALT, picturePath } from '@/lib/domain/picture'
import type { BlockJson } from '@/lib/editor/content'
import type { PictureAttributes } from '@/lib/editor/picture-attributes'

/** A picture of a text that is kept, as it stands on the page: the editor draws the same. Canonical text leaves out what says nothing. */
export function PictureFigure({ proposalId, block }: { proposalId: string; block: BlockJson }) {
  const attributes = (block.attrs ?? {}) as Partial<PictureAttributes>
  const { pictureId, pixelWidth = 0, pixelHeight = 0, alt = '', caption = '', width = 'full' } = attributes
  const size = { '--w': pixelWidth, '--h': pixelHeight } as CSSProperties
  return (
    <figure className="picture" data-width={width} style={pixelWidth > 0 && pixelHeight > 0 ? size : undefined}>
      <div className="picture-frame">
        {pictureId ? (
          // biome-ignore lint/performance/noImgElement: it is served to permitted people only, so that nobody may keep a smaller copy of it.
          <img src={picturePath(proposalId, pictureId)} alt={alt || caption || NO_ALT} decoding="async" />
        ) : (
          <span className="picture-gone">This picture is gone.</span>
        )}
      </div>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}
