'use server'

import { ChangePolicyInput } from '@/lib/domain/gate-policy'
import { StartEngineeringInput, WaiveInput, WithdrawClearanceInput } from '@/lib/domain/gate-rulings'
import { OneProposalInput } from '@/lib/domain/proposal'
import { action, quietAction } from '@/lib/server/action'
import { changePolicy } from '@/lib/server/gate/change-policy'
import { openNewDraft } from '@/lib/server/gate/open-new-draft'
import { previewPolicy } from '@/lib/server/gate/preview-policy'
import { startEngineering } from '@/lib/server/gate/start-engineering'
import { waiveRequirement } from '@/lib/server/gate/waive-requirement'
import { withdrawClearance } from '@/lib/server/gate/withdraw-clearance'

export const waiveRequirementAction = action(WaiveInput, waiveRequirement)
export const startEngineeringAction = action(StartEngineeringInput, (ctx, input) => startEngineering(ctx, input))
export const openNewDraftAction = action(OneProposalInput, openNewDraft)
export const withdrawClearanceAction = action(WithdrawClearanceInput, withdrawClearance)
export const changePolicyAction = action(ChangePolicyInput, changePolicy)
export const previewPolicyAction = quietAction(ChangePolicyInput, previewPolicy)
