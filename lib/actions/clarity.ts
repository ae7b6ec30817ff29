'use server'

import {
  BringFindingBackInput,
  ChangeClaritySettingsInput,
  ChangeCustomerTermsInput,
  IgnoreFindingInput,
} from '@/lib/domain/clarity-settings'
import { action } from '@/lib/server/action'
import { bringFindingBack } from '@/lib/server/clarity/bring-finding-back'
import { changeClaritySettings } from '@/lib/server/clarity/change-clarity-settings'
import { changeCustomerTerms } from '@/lib/server/clarity/change-customer-terms'
import { ignoreFinding } from '@/lib/server/clarity/ignore-finding'

export const changeClaritySettingsAction = action(ChangeClaritySettingsInput, changeClaritySettings)
export const changeCustomerTermsAction = action(ChangeCustomerTermsInput, changeCustomerTerms)
export const ignoreFindingAction = action(IgnoreFindingInput, ignoreFinding)
export const bringFindingBackAction = action(BringFindingBackInput, bringFindingBack)
