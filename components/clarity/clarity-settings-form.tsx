'use client'

import { valuesOf } from '@/components/people/check-form'
import { FormFoot } from '@/components/people/form-foot'
import { useCheckedForm } from '@/components/people/use-checked-form'
import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-area'
import { showToast } from '@/components/ui/toast-store'
import { changeClaritySettingsAction } from '@/lib/actions/clarity'
import { type ClarityKind, SETTING_KINDS, SETTING_NAMES } from '@/lib/domain/clarity'
import type { ClaritySettings } from '@/lib/domain/clarity-settings'
import type { Ruling } from '@/lib/domain/ruling'

/** What the workspace tells the check; for whoever may not change it, the same page to read. */
export function ClaritySettingsForm({ settings, may }: { settings: ClaritySettings; may: Ruling }) {
  const { send, pending, refusal } = useSending(changeClaritySettingsAction)
  const { formProps, message } = useCheckedForm({
    schema: () => import('@/lib/domain/clarity-settings').then((inputs) => inputs.ChangeClaritySettingsInput),
    read: (form) => read(form, settings.version),
    refusal,
    send: (form) => send(read(form, settings.version), () => showToast('Saved. It counts for every draft from now on.')),
  })
  const readOnly = !may.allowed
  return (
    <form {...formProps} key={settings.version} className="grid max-w-[520px] gap-4 border-t border-ink pt-3">
      <TextArea
        label="Jargon of your own"
        name="own"
        rows={5}
        readOnly={readOnly}
        defaultValue={settings.own.map(({ term, plain }) => (plain ? `${term} = ${plain}` : term)).join('\n')}
        hint="One term a line. Plainer words stand after an equals sign: dispensing unit = tray."
      />
      <TextArea
        label="Terms and letters that need no explaining"
        name="allowed"
        rows={4}
        readOnly={readOnly}
        defaultValue={settings.allowed.join('\n')}
        hint="One a line, such as repeat prescription."
      />
      <TextArea
        label="Names of products and companies"
        name="names"
        rows={4}
        readOnly={readOnly}
        defaultValue={settings.names.join('\n')}
        hint="One a line. A name is never jargon. Each proposal’s own title counts already."
      />
      <fieldset className="grid gap-3">
        <legend className="h-sec">What counts</legend>
        {SETTING_KINDS.map((kind) => (
          <SelectField
            key={kind}
            label={SETTING_NAMES[kind]}
            name={`kind-${kind}`}
            defaultValue={settings.kinds[kind] ?? 'on'}
            disabled={readOnly}
          >
            <option value="on">On</option>
            <option value="soft">Softer: worth a look, holds nothing up</option>
            <option value="off">Off</option>
          </SelectField>
        ))}
      </fieldset>
      <FormFoot message={message}>
        <div>
          <Button type="submit" variant="go" reason={may.allowed ? undefined : may.reason} busy={pending && 'Saving'}>
            Save what the check knows
          </Button>
        </div>
      </FormFoot>
    </form>
  )
}

function read(form: HTMLFormElement, seen: number) {
  const values = valuesOf(form)
  const lines = (name: string) => (values[name] ?? '').split('\n')
  const kinds: Partial<Record<ClarityKind, 'off' | 'soft'>> = {}
  for (const kind of SETTING_KINDS) {
    const how = values[`kind-${kind}`]
    if (how === 'off' || how === 'soft') kinds[kind] = how
  }
  const own = lines('own')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [term = '', ...plain] = line.split('=')
      return { term, plain: plain.join('=') }
    })
  return { own, allowed: lines('allowed'), names: lines('names'), kinds, seen }
}
