import type { PremortemView } from '@/lib/domain/premortem/board'
import type { KeptForm } from './use-kept-form'

/** Words that were not sent when the room moved on: where they stood, and the name under which this tab keeps them. */
export type LeftWord = { name: string; about: string; text: string }

/** What was typed and not sent into forms that this phase does not have. keptUnder: what this tab keeps under a name; null where nothing. */
export function findLeft(view: PremortemView, keptUnder: (name: string) => KeptForm | string | null): LeftWord[] {
  return formsAway(view).flatMap(({ name, about, fields = [], was = [] }) => {
    const kept = keptUnder(name)
    const typed = typeof kept === 'string' ? [kept] : fields.map((field) => kept?.fields[field])
    const text = typed.filter((words) => words && !was.includes(words)).join('\n')
    return text ? [{ name, about, text }] : []
  })
}

/** `was`: what stands there already, which nobody misses. */
type FormAway = Omit<LeftWord, 'text'> & { fields?: readonly string[]; was?: readonly string[] }

/** What can be typed into in a session, but for what can be typed into now. */
function formsAway({ id, phase, may, newspaper, headline, story, reasons, themes, risks }: PremortemView): FormAway[] {
  const away: FormAway[] = []
  if (!may.setScene.allowed) {
    const fields = ['newspaper', 'headline', 'story']
    away.push({ name: `scene ${id}`, about: 'Your change to the scene', fields, was: [newspaper, headline, story] })
  }
  if (phase !== 'silent')
    for (const one of reasons) away.push({ name: `reason ${one.id}`, about: 'Your change to a reason', was: [one.text] })
  if (phase !== 'group') {
    away.push({ name: `theme ${id}`, about: 'A new theme' })
    for (const one of themes) away.push({ name: `theme ${one.id}`, about: `Your name for “${one.name}”`, was: [one.name] })
  }
  if (phase !== 'plan') {
    const fields = ['mitigation', 'sign', 'why']
    for (const { reasonId, number } of risks)
      away.push(
        { name: `plan ${reasonId}`, about: `Your plan for risk ${number}`, fields },
        { name: `accept ${reasonId}`, about: `Why you accept risk ${number}`, fields },
      )
  }
  return away
}

/** Why the form of one’s words is not there any more. */
export function whyLeft({ phase, may, people }: PremortemView, me: string): string {
  if (phase !== 'scene' || may.setScene.allowed) return 'The room moved on while you were writing.'
  const isHandedOver = people.some(({ card, isFacilitator }) => isFacilitator && card.id !== me)
  return isHandedOver ? 'Somebody else runs the session now.' : may.setScene.reason
}
