'use server'

import { MakeKeyInput, OneKeyInput } from '@/lib/domain/api-key'
import { ChangeClearanceLinksInput, ClearanceLinkInput } from '@/lib/domain/clearance-links'
import { action } from '@/lib/server/action'
import { makeClearanceLink, withdrawClearanceLink } from '@/lib/server/clearance/make-clearance-link'
import { unwatchClearance, watchClearance } from '@/lib/server/clearance/watch-clearance'
import { changeClearanceLinks } from '@/lib/server/connections/change-clearance-links'
import { makeKey } from '@/lib/server/connections/make-key'
import { revokeKey } from '@/lib/server/connections/revoke-key'

export const makeKeyAction = action(MakeKeyInput, makeKey)
export const revokeKeyAction = action(OneKeyInput, revokeKey)
export const changeClearanceLinksAction = action(ChangeClearanceLinksInput, changeClearanceLinks)
export const makeClearanceLinkAction = action(ClearanceLinkInput, makeClearanceLink)
export const withdrawClearanceLinkAction = action(ClearanceLinkInput, withdrawClearanceLink)
export const watchClearanceAction = action(ClearanceLinkInput, watchClearance)
export const unwatchClearanceAction = action(ClearanceLinkInput, unwatchClearance)
