'use client'

import { useState } from 'react'
import { Avatar } from '@/components/people/avatar'
import { Button } from '@/components/ui/button'
import { FormError } from '@/components/ui/form-error'
import { useOwnZone } from '@/components/ui/own-zone'
import { deleteCommentAction, editCommentAction } from '@/lib/actions/comments'
import { inWords, piecesOf } from '@/lib/domain/comments/mentions'
import type { CommentView } from '@/lib/domain/comments/thread-view'
import { whenInWords } from '@/lib/domain/when'
import type { CommentsHost } from './comments-state'
import { Compose } from './compose'
import { useAct } from './use-act'

type Props = {
  host: CommentsHost
  comment: CommentView
  nameOf: (personId: string) => string
  /** Beside a proposed change a remark may have no words. */
  isShort: boolean
}

/** What one person said, and when. One's own can be written anew or taken back. */
export function Remark({ host, comment, nameOf, isShort }: Props) {
  const [mode, setMode] = useState<'read' | 'edit' | 'delete'>('read')
  const { act, busy, error } = useAct(host)
  const { id, author, text, at, isEdited, isDeleted, isOwn } = comment
  const zone = useOwnZone()
  const mayChange = isOwn && !isDeleted && host.state.get().view?.commentReason === null
  return (
    <article className="msg" aria-label={`${author.name} said`}>
      <Avatar person={author} decorative />
      <header>
        {author.name}
        <time dateTime={at}>{whenInWords(new Date(at), new Date(), zone)}</time>
        {isEdited && <span>edited</span>}
      </header>
      {mode === 'edit' ? (
        <Compose
          host={host}
          name={id}
          label="Your remark"
          verb="Save"
          start={inWords(text, nameOf)}
          known={piecesOf(text).flatMap((piece) =>
            'personId' in piece ? [{ id: piece.personId, name: nameOf(piece.personId) }] : [],
          )}
          send={(words) => editCommentAction({ commentId: id, text: words })}
          onDone={() => setMode('read')}
        />
      ) : isDeleted ? (
        <p className="msg-gone">This remark was deleted.</p>
      ) : text === '' && isShort ? (
        <p className="msg-gone">Proposes this change.</p>
      ) : (
        <p className="msg-text">
          {piecesOf(text).map((piece, index) => {
            const key = `${index}`
            return 'words' in piece ? <span key={key}>{piece.words}</span> : <b key={key}>@{nameOf(piece.personId)}</b>
          })}
        </p>
      )}
      {mayChange && mode === 'read' && (
        <div className="msg-acts">
          {text !== '' && (
            <button type="button" className="link link--quiet" onClick={() => setMode('edit')}>
              Edit<span className="sr-only"> your remark</span>
            </button>
          )}
          <button type="button" className="link link--quiet" onClick={() => setMode('delete')}>
            Delete<span className="sr-only"> your remark</span>
          </button>
        </div>
      )}
      {mode === 'delete' && (
        <div className="msg-acts">
          <span>Delete it for everybody?</span>
          <Button
            size="sm"
            busy={busy}
            onClick={() =>
              void act('Deleting', () => deleteCommentAction({ commentId: id })).then((done) => done && setMode('read'))
            }
          >
            Delete
          </Button>
          <Button size="sm" variant="quiet" onClick={() => setMode('read')}>
            Keep
          </Button>
        </div>
      )}
      <FormError>{error}</FormError>
    </article>
  )
}
