import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useSending } from '@/components/people/use-sending'
import { showToast } from '@/components/ui/toast-store'
import { changePolicyAction, previewPolicyAction } from '@/lib/actions/gate'
import type { ChangePolicyInput, GatePolicy } from '@/lib/domain/gate-policy'
import { countChanges, draftOf, onTopOf, type PolicyDraft, policyOf } from '@/lib/domain/policy-draft'

type Saved = {
  policy: GatePolicy
  version: number /** Who saved it last; null: the viewer, or nobody yet. */
  savedBy: string | null
}

/** The form of the gate policy: what was changed, what it would do, and saving it. */
export function usePolicy(saved: Saved) {
  const router = useRouter()
  const [base, setBase] = useState(saved)
  const [draft, setDraft] = useState(() => draftOf(saved.policy))
  const [errors, setErrors] = useState<Partial<Record<string, string>>>({})
  const [preview, setPreview] = useState<string | null>(null)
  /** What somebody else saved while this form was being changed. */
  const [meanwhile, setMeanwhile] = useState<{ who: string; told: string[] } | null>(null)
  const saving = useSending(async (input: ChangePolicyInput) => {
    const result = await changePolicyAction(input)
    // Somebody was faster: what they saved is put under what was changed here.
    if (!result.ok && result.code === 'conflict') router.refresh()
    return result
  })
  const looking = useSending(previewPolicyAction)

  if (saved.version !== base.version) {
    const next = onTopOf(base.policy, draft, saved.policy)
    setBase(saved)
    setDraft(next.draft)
    setPreview(null)
    const isLeft = countChanges(saved.policy, next.draft) > 0
    setMeanwhile(isLeft && saved.savedBy ? { who: saved.savedBy, told: next.told } : null)
    saving.forget()
  }

  function change(part: Partial<PolicyDraft>) {
    setDraft({ ...draft, ...part })
    setErrors({})
    setPreview(null)
  }

  /** Only a form that the schema takes goes to the server. */
  async function checked(then: (input: GatePolicy & { seen: number }) => void) {
    const input = { ...policyOf(draft), seen: base.version } as GatePolicy & { seen: number }
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
    changes: countChanges(base.policy, draft),
    meanwhile,
    saving: saving.pending,
    looking: looking.pending,
    preview,
    change,
    discard: () => {
      change(draftOf(base.policy))
      setMeanwhile(null)
    },
    save: () => checked((input) => saving.send(input, () => showToast('Policy saved. It holds from the next submission.'))),
    look: () => checked((input) => looking.send(input, setPreview)),
  }
}
