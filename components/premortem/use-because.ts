import { keptWords } from '@/components/ui/kept-words'
import { useKeptText } from './use-kept-text'

const nameOf = (premortemId: string) => `because ${premortemId}`

/** A reason that was begun and not added yet. It leaves the tab when it is added. */
export function useBecause(premortemId: string): [string, (text: string) => void] {
  const [text, write] = useKeptText(nameOf(premortemId))
  return [text ?? '', (next) => write(next || null)]
}

/** What was begun and not added in this session; '' where nothing was. In the browser alone. */
export function begun(premortemId: string): string {
  return keptWords<string>(sessionStorage, nameOf(premortemId)) ?? ''
}
