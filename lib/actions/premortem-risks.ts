'use server'

import {
  AcceptRiskInput,
  AgreeRatingInput,
  LinkRiskInput,
  OnePremortemInput,
  OneReasonInput,
  PlanRiskInput,
  RateRiskInput,
  SetRiskStatusInput,
} from '@/lib/domain/premortem/inputs'
import { quietAction } from '@/lib/server/action'
import { acceptRisk } from '@/lib/server/premortem/accept-risk'
import { addRiskToFaq } from '@/lib/server/premortem/add-risk-to-faq'
import { agreeRating } from '@/lib/server/premortem/agree-rating'
import { linkRiskToFaq } from '@/lib/server/premortem/link-risk-to-faq'
import { listFaqChoices } from '@/lib/server/premortem/list-faq-choices'
import { planRisk } from '@/lib/server/premortem/plan-risk'
import { rateRisk } from '@/lib/server/premortem/rate-risk'
import { setRiskStatus } from '@/lib/server/premortem/set-risk-status'

export const rateRiskAction = quietAction(RateRiskInput, rateRisk)
export const agreeRatingAction = quietAction(AgreeRatingInput, agreeRating)
export const planRiskAction = quietAction(PlanRiskInput, planRisk)
export const acceptRiskAction = quietAction(AcceptRiskInput, acceptRisk)
export const addRiskToFaqAction = quietAction(OneReasonInput, addRiskToFaq)
export const linkRiskToFaqAction = quietAction(LinkRiskInput, linkRiskToFaq)
export const listFaqChoicesAction = quietAction(OnePremortemInput, listFaqChoices)
export const setRiskStatusAction = quietAction(SetRiskStatusInput, setRiskStatus)
