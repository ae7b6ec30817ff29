'use server'

import { HandOverAllInput, OnePersonInput, OwnLeavingInput } from '@/lib/domain/leaving/inputs'
import { action, quietAction } from '@/lib/server/action'
import { countLeaving } from '@/lib/server/leaving/count-leaving'
import { handOverAll } from '@/lib/server/leaving/hand-over-all'
import { listOwnLeaving } from '@/lib/server/leaving/list-own-leaving'

export const handOverAllAction = action(HandOverAllInput, handOverAll)
export const countLeavingAction = quietAction(OnePersonInput, countLeaving)
export const ownLeavingAction = quietAction(OwnLeavingInput, listOwnLeaving)
