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
import { CLARITY_KINDS, type ClarityKind, DOCUMENT_KINDS, SETTING_KINDS, SETTING_NAMES } from '@/lib/domain/clarity'
import type { ClaritySettings } from '@/lib/domain/clarity-settings'
import type { Ruling } from '@/lib/domain/ruling'

/** What the workspace tells the check; for whoever may not change it, the same page to read. */
export function ClaritySettingsForm({ settings, may }: { settings: ClaritySettings; may: Ruling }) {
  const { send, pending, refusal } = useSending(changeClaritySettingsAction)
  const { formProps, errors, message } = useCheckedForm({
    schema: () => import('@/lib/domain/clarity-settings').then((inputs) => inputs.ChangeClaritySettingsInput),
    read: (form) => read(form, settings.version),
    refusal,
    send: (form) => send(read(form, settings.version), () => showToast('Saved. It counts for every draft from now on.')),
  })
  const readOnly = !may.allowed
  return (
    <form key={settings.version} {...formProps} className="grid max-w-[520px] gap-4 border-t border-ink pt-3">
      <TextArea
        label="Jargon of your own"
        name="own"
        rows={5}
        readOnly={readOnly}
        defaultValue={settings.own.map(({ term, plain }) => (plain ? `${term} = ${plain}` : term)).join('\n')}
        error={errors.own}
        hint="One term a line. Plainer words stand after an equals sign: dispensing unit = tray."
      />
      <TextArea
        label="Terms and letters that need no explaining"
        name="allowed"
        rows={4}
        readOnly={readOnly}
        defaultValue={settings.allowed.join('\n')}
        error={errors.allowed}
        hint="One a line, such as repeat prescription."
      />
      <TextArea
        label="Names of products and companies"
        name="names"
        rows={4}
        readOnly={readOnly}
        defaultValue={settings.names.join('\n')}
        error={errors.names}
        hint="One a line. A name is never jargon. Each proposal’s own title counts already."
      />
      <Kinds title="What counts in sentences" kinds={SETTING_KINDS} settings={settings} readOnly={readOnly} />
      <Kinds title="What is asked of the whole" kinds={DOCUMENT_KINDS} settings={settings} readOnly={readOnly} />
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

type KindsProps = { title: string; kinds: readonly ClarityKind[]; settings: ClaritySettings; readOnly: boolean }

/** A choice for each kind. The questions about the whole hold nothing up, so they are asked or not. */
function Kinds({ title, kinds, settings, readOnly }: KindsProps) {
  return (
    <fieldset>
      <legend className="h-sec mb-2">{title}</legend>
      <div className="grid grid-cols-2 gap-x-4 gap-y-3 narrow:grid-cols-1">
        {kinds.map((kind) => (
          <SelectField
            key={kind}
            label={SETTING_NAMES[kind]}
            name={`kind-${kind}`}
            defaultValue={settings.kinds[kind] ?? 'on'}
            disabled={readOnly}
          >
            <option value="on">On</option>
            {SETTING_KINDS.includes(kind) && <option value="soft">Softer: worth a look, holds nothing up</option>}
            <option value="off">Off</option>
          </SelectField>
        ))}
      </div>
    </fieldset>
  )
}

function read(form: HTMLFormElement, seen: number) {
  const values = valuesOf(form)
  const lines = (name: string) => (values[name] ?? '').split('\n')
  const kinds: Partial<Record<ClarityKind, 'off' | 'soft'>> = {}
  for (const kind of CLARITY_KINDS) {
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
