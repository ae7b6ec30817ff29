'use server'

import { HandOverAllInput, OnePersonInput } from '@/lib/domain/leaving/inputs'
import { action, quietAction } from '@/lib/server/action'
import { countLeaving } from '@/lib/server/leaving/count-leaving'
import { handOverAll } from '@/lib/server/leaving/hand-over-all'

export const handOverAllAction = action(HandOverAllInput, handOverAll)
export const countLeavingAction = quietAction(OnePersonInput, countLeaving)
