import { announce } from '@/components/ui/announce'
import { element } from '@/components/writing/dom'

export interface PendingRow {
  showProgress: (share: number) => void
  /** Says what went wrong, and waits for what the person wants; `again` settles it without them. */
  ask: (message: string, mayRetry: boolean, again: Promise<void> | null) => Promise<'again' | 'leave'>
}

/** What stands in the text where a picture is on its way: its name and how far it is, or what went wrong and what to do. */
export function drawPendingRow(host: HTMLElement, name: string): PendingRow {
  const words = element('span', { class: 'picture-pending-words' })
  const bar = element('progress', { max: '1', 'aria-label': `Sending ${name}` })
  host.setAttribute('role', 'group')
  host.setAttribute('aria-label', `Picture ${name}`)

  const showProgress = (share: number) => {
    // All is sent: now it is drawn anew.
    words.textContent = share < 1 ? `Adding ${name}, ${Math.floor(share * 100)} %` : `Adding ${name}, nearly there`
    bar.value = share
    if (!bar.isConnected) host.replaceChildren(words, bar)
    host.classList.remove('is-failed')
  }

  return {
    showProgress,
    ask: (message, mayRetry, again) =>
      new Promise((resolve) => {
        const button = (label: string, choice: 'again' | 'leave') => {
          const made = element('button', { type: 'button', class: 'btn btn--sm' }, label)
          made.addEventListener('click', () => resolve(choice))
          return made
        }
        words.textContent = `${name}. ${message}`
        const buttons = [...(mayRetry ? [button('Try again', 'again')] : []), button('Leave it out', 'leave')]
        host.replaceChildren(words, element('span', { class: 'picture-pending-verbs' }, ...buttons))
        host.classList.add('is-failed')
        announce(`${name} was not added. ${message}`)
        void again?.then(() => resolve('again'))
      }),
  }
}
