import { useState } from 'react'
import { useSending } from '@/components/people/use-sending'
import { showToast } from '@/components/ui/toast-store'
import { changePolicyAction, previewPolicyAction } from '@/lib/actions/gate'
import { REQUIREMENTS, type RequirementKey } from '@/lib/domain/gate-names'
import type { GatePolicy, RequiredFunction } from '@/lib/domain/gate-policy'

export const NUMBERS = ['warnWords', 'stopWords', 'topRiskScore', 'approvals', 'reviewDays', 'remindDays', 'clearedDays'] as const
export type NumberKey = (typeof NUMBERS)[number]

/** A policy while it is being changed: numbers as they are typed. */
export type PolicyDraft = {
  requirements: readonly RequirementKey[]
  numbers: Record<NumberKey, string>
  functions: readonly RequiredFunction[]
}

/** The form of the gate policy: what was changed, what it would do, and saving it. */
export function usePolicy(saved: GatePolicy, version: number) {
  const [draft, setDraft] = useState(() => draftOf(saved))
  const [errors, setErrors] = useState<Partial<Record<string, string>>>({})
  const [preview, setPreview] = useState<string | null>(null)
  const saving = useSending(changePolicyAction)
  const looking = useSending(previewPolicyAction)

  function change(part: Partial<PolicyDraft>) {
    setDraft({ ...draft, ...part })
    setErrors({})
    setPreview(null)
  }

  /** Only a form that the schema takes goes to the server. */
  async function checked(then: (input: GatePolicy & { seen: number }) => void) {
    const input = { ...policyOf(draft), seen: version } as GatePolicy & { seen: number }
    const inputs = await import('@/lib/domain/gate-policy').catch(() => null)
    // Where the checker does not load, the server is the first to check.
    if (!inputs) return then(input)
    const result = inputs.ChangePolicyInput.safeParse(input)
    const found: Record<string, string> = {}
    for (const issue of result.error?.issues ?? []) found[String(issue.path[0])] ??= issue.message
    setErrors(found)
    if (result.success) then(result.data)
  }

  return {
    draft,
    errors: { ...saving.refusal?.fieldErrors, ...errors },
    message: saving.refusal?.message ?? looking.refusal?.message ?? null,
    changes: countChanges(saved, draft),
    saving: saving.pending,
    looking: looking.pending,
    preview,
    change,
    discard: () => change(draftOf(saved)),
    save: () => checked((input) => saving.send(input, () => showToast('Policy saved. It holds from the next submission.'))),
    look: () => checked((input) => looking.send(input, setPreview)),
  }
}

function draftOf(policy: GatePolicy): PolicyDraft {
  const numbers = Object.fromEntries(NUMBERS.map((key) => [key, String(policy[key])])) as PolicyDraft['numbers']
  return { requirements: policy.requirements, numbers, functions: policy.functions }
}

function policyOf({ requirements, numbers, functions }: PolicyDraft) {
  const typed = Object.fromEntries(NUMBERS.map((key) => [key, numbers[key].trim() === '' ? Number.NaN : Number(numbers[key])]))
  return { requirements: REQUIREMENTS.filter((key) => requirements.includes(key)), functions, ...typed }
}

function countChanges(saved: GatePolicy, draft: PolicyDraft): number {
  const switched = REQUIREMENTS.filter((key) => saved.requirements.includes(key) !== draft.requirements.includes(key))
  const numbers = NUMBERS.filter((key) => String(saved[key]) !== draft.numbers[key].trim())
  const functions = JSON.stringify(saved.functions) === JSON.stringify(draft.functions) ? 0 : 1
  return switched.length + numbers.length + functions
}
