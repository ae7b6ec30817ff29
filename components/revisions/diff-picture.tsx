import type { BlockJson } from '@/lib/editor/content'

/** A picture in a comparison, as it is, with its caption. One that changed stands there twice. */
export function DiffPicture({ proposalId, node }: { proposalId: string; node: BlockJson }) {
  const { pictureId, alt, caption, pixelWidth, pixelHeight } = node.attrs ?? {}
  return (
    <figure className="diff-picture">
      {typeof pictureId === 'string' && pictureId !== '' ? (
        // biome-ignore lint/performance/noImgElement: only whoever may read the proposal gets it, by their session.
        <img
          src={`/api/proposals/${proposalId}/pictures/${pictureId}`}
          alt={String(alt ?? '')}
          width={Number(pixelWidth) || undefined}
          height={Number(pixelHeight) || undefined}
          loading="lazy"
        />
      ) : (
        <span className="ghost">A picture that is gone</span>
      )}
      {caption ? <figcaption>{String(caption)}</figcaption> : null}
    </figure>
  )
}

/** What else changed in a picture that is still the same: "Its caption changed." */
export function pictureNote(before: BlockJson, after: BlockJson): string | null {
  if (before.attrs?.pictureId !== after.attrs?.pictureId) return null
  const names = { caption: 'caption', alt: 'description', width: 'width' } as const
  const changed = Object.entries(names).filter(([key]) => (before.attrs?.[key] ?? '') !== (after.attrs?.[key] ?? ''))
  return changed.length > 0 ? `The same picture. Changed: ${changed.map(([, name]) => name).join(', ')}.` : null
}
