'use server'

import { DropViewInput, KeepViewInput } from '@/lib/domain/portfolio/view'
import { action } from '@/lib/server/action'
import { dropView } from '@/lib/server/portfolio/drop-view'
import { keepView } from '@/lib/server/portfolio/keep-view'

export const keepViewAction = action(KeepViewInput, keepView)
export const dropViewAction = action(DropViewInput, dropView)
