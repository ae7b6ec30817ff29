import { z } from 'zod'
import { ProposalId } from '@/lib/domain/ids'
import { PART_KEYS, type PartKey } from '@/lib/domain/prfaq'
import { storableText } from '@/lib/domain/storable'
import { MOST_CHANGED, MOST_LETTERS, MOST_QUOTED } from './limits'

export const ThreadId = z.uuid()
export const CommentId = z.uuid()

const Remark = z
  .string()
  .transform((text) => storableText(text).trim())
  .pipe(
    z
      .string()
      .min(1, 'Write something first.')
      .max(MOST_LETTERS, `That is longer than ${MOST_LETTERS} letters. Cut it, or write two remarks.`),
  )

const Part = z.enum(PART_KEYS as [PartKey, ...PartKey[]])
const Root = z.string().max(60)
/** A place in the live text beside a letter, as Yjs encodes it, in base64. */
const LivePlace = z.base64().min(1).max(400)

/** Where a thread stands. A selection lies in one root of the document: a section, a question or an answer. */
const Target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole') }),
  z.object({ kind: z.literal('section'), part: Part, entryId: z.string().max(40).nullable().default(null) }),
  z.object({ kind: z.literal('selection'), root: Root, from: LivePlace, to: LivePlace }),
  z.object({
    kind: z.literal('quote'),
    revision: z.int().positive(),
    root: Root,
    quote: z.string().min(1).max(MOST_QUOTED),
    before: z.string().max(200),
    after: z.string().max(200),
  }),
])
export type Target = z.infer<typeof Target>

/** blocks left out: a reviewer's does, an author's does not. replacement: a proposed change of the selection; '' cuts it. */
export const StartThreadInput = z.object({
  proposalId: ProposalId,
  target: Target,
  text: z
    .string()
    .transform((text) => storableText(text).trim())
    .pipe(z.string().max(MOST_LETTERS)),
  blocks: z.boolean().optional(),
  replacement: z
    .string()
    .max(MOST_CHANGED, `A change holds ${MOST_CHANGED} letters. Propose less at a time.`)
    .transform((text) => storableText(text).replace(/\s+/gu, ' '))
    .nullable()
    .default(null),
})
export type StartThreadInput = z.output<typeof StartThreadInput>

export const ReplyInput = z.object({ threadId: ThreadId, text: Remark })
export type ReplyInput = z.output<typeof ReplyInput>

export const EditCommentInput = z.object({ commentId: CommentId, text: Remark })
export type EditCommentInput = z.output<typeof EditCommentInput>

export const OneCommentInput = z.object({ commentId: CommentId })
export type OneCommentInput = z.output<typeof OneCommentInput>

export const OneThreadInput = z.object({ threadId: ThreadId })
export type OneThreadInput = z.output<typeof OneThreadInput>

export const SetBlockingInput = z.object({ threadId: ThreadId, blocks: z.boolean() })
export type SetBlockingInput = z.output<typeof SetBlockingInput>

/** standing: the words that stand there, as the one who accepts sees them. */
export const AcceptChangeInput = z.object({ threadId: ThreadId, standing: z.string().max(3 * MOST_QUOTED) })
export type AcceptChangeInput = z.output<typeof AcceptChangeInput>

export const FindMentionableInput = z.object({ proposalId: ProposalId, words: z.string().max(80) })
export type FindMentionableInput = z.output<typeof FindMentionableInput>
