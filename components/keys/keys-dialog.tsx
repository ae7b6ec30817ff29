'use client'

import { Fragment } from 'react'
import { Check } from '@/components/ui/check'
import { Dialog } from '@/components/ui/dialog'
import { switchSingleKeys, useSingleKeys } from '@/components/ui/single-keys'
import { KEY_GROUPS } from './key-groups'

/** The list of keys, and the switch for those that work alone. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const on = useSingleKeys()
  return (
    <Dialog open onClose={onClose} title="Keys" size="keys" closable>
      <div className="keys">
        {KEY_GROUPS.map(({ group, keys }) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {keys.map(({ keys: parts, does }) => (
                <Fragment key={`${parts} ${does}`}>
                  <dt>
                    {parts.map((part, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the same key may be pressed twice.
                      <kbd className="key" key={index}>
                        {part}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Check
        checked={on}
        onChange={(event) => switchSingleKeys(event.target.checked)}
        detail="Switch them off where you speak to your computer. Ctrl-K opens Find all the same."
      >
        Single keys work outside text fields
      </Check>
    </Dialog>
  )
}
