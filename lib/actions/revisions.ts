'use server'

import { SaveRevisionInput } from '@/lib/domain/proposal'
import { NameRevisionInput, RestoreRevisionInput } from '@/lib/domain/revision'
import { action } from '@/lib/server/action'
import { nameRevision } from '@/lib/server/revisions/name-revision'
import { restoreRevision } from '@/lib/server/revisions/restore-revision'
import { saveRevision } from '@/lib/server/revisions/save-revision'

export const saveRevisionAction = action(SaveRevisionInput, saveRevision)
export const nameRevisionAction = action(NameRevisionInput, nameRevision)
export const restoreRevisionAction = action(RestoreRevisionInput, (ctx, input) => restoreRevision(ctx, input))
