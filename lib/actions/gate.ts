'use server'

import { StartEngineeringInput, WaiveInput, WithdrawClearanceInput } from '@/lib/domain/gate-rulings'
import { OneProposalInput } from '@/lib/domain/proposal'
import { action } from '@/lib/server/action'
import { openNewDraft } from '@/lib/server/gate/open-new-draft'
import { startEngineering } from '@/lib/server/gate/start-engineering'
import { waiveRequirement } from '@/lib/server/gate/waive-requirement'
import { withdrawClearance } from '@/lib/server/gate/withdraw-clearance'

export const waiveRequirementAction = action(WaiveInput, waiveRequirement)
export const startEngineeringAction = action(StartEngineeringInput, (ctx, input) => startEngineering(ctx, input))
export const openNewDraftAction = action(OneProposalInput, openNewDraft)
export const withdrawClearanceAction = action(WithdrawClearanceInput, withdrawClearance)
