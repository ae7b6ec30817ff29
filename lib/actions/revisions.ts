'use server'

import { SaveRevisionInput } from '@/lib/domain/proposal'
import { action } from '@/lib/server/action'
import { saveRevision } from '@/lib/server/revisions/save-revision'

export const saveRevisionAction = action(SaveRevisionInput, saveRevision)
