'use server'

import {
  AcceptChangeInput,
  EditCommentInput,
  FindMentionableInput,
  OneCommentInput,
  OneThreadInput,
  ReplyInput,
  SetBlockingInput,
  StartThreadInput,
} from '@/lib/domain/comments/inputs'
import { quietAction } from '@/lib/server/action'
import { acceptChange } from '@/lib/server/comments/accept-change'
import { declineChange } from '@/lib/server/comments/decline-change'
import { deleteComment } from '@/lib/server/comments/delete-comment'
import { editComment } from '@/lib/server/comments/edit-comment'
import { findMentionable } from '@/lib/server/comments/find-mentionable'
import { reopenThread } from '@/lib/server/comments/reopen-thread'
import { reply } from '@/lib/server/comments/reply'
import { resolveThread } from '@/lib/server/comments/resolve-thread'
import { setBlocking } from '@/lib/server/comments/set-blocking'
import { startThread } from '@/lib/server/comments/start-thread'

// The panel asks for its own new state at each signal: no page is drawn anew.
export const startThreadAction = quietAction(StartThreadInput, startThread)
export const replyAction = quietAction(ReplyInput, reply)
export const editCommentAction = quietAction(EditCommentInput, editComment)
export const deleteCommentAction = quietAction(OneCommentInput, deleteComment)
export const resolveThreadAction = quietAction(OneThreadInput, resolveThread)
export const reopenThreadAction = quietAction(OneThreadInput, reopenThread)
export const setBlockingAction = quietAction(SetBlockingInput, setBlocking)
export const acceptChangeAction = quietAction(AcceptChangeInput, acceptChange)
export const declineChangeAction = quietAction(OneThreadInput, declineChange)
export const findMentionableAction = quietAction(FindMentionableInput, findMentionable)
