'use client'

import { useTransition } from 'react'
import { sendOrTell } from '@/components/people/use-sending'
import { Empty } from '@/components/ui/empty'
import { TableHead } from '@/components/ui/table-head'
import { showToast } from '@/components/ui/toast-store'
import { revokeKeyAction } from '@/lib/actions/connections'

type Key = {
  id: string
  name: string
  start: string
  can: string
  maker: string
  madeOn: string
  lastUsed: string
  ends: string
  isOver: boolean
}

/** The keys that programs ask with. */
export function KeyTable({ keys }: { keys: readonly Key[] }) {
  if (keys.length === 0)
    return <Empty title="No program has a key yet.">Make one for the build that must not start too early.</Empty>
  return (
    <table className="table table--stack table--mid" aria-label="API keys">
      <TableHead columns={['Name', 'Can', 'Made by', 'Last used', 'Ends']} actions />
      <tbody>
        {keys.map((key) => (
          <KeyRow key={key.id} row={key} />
        ))}
      </tbody>
    </table>
  )
}

function KeyRow({ row: { id, name, start, can, maker, madeOn, lastUsed, ends, isOver } }: { row: Key }) {
  const [pending, begin] = useTransition()
  function revoke() {
    begin(async () => {
      if (await sendOrTell(revokeKeyAction({ keyId: id }))) showToast('Key revoked. It opens nothing now.')
    })
  }
  return (
    <tr>
      <td className="wrap-anywhere">
        <strong>{name}</strong> <span className="mono text-ink-2">{start}…</span>
      </td>
      <td>{can}</td>
      <td className="text-ink-2">
        {maker}, {madeOn}
      </td>
      <td className="text-ink-2">{lastUsed}</td>
      <td className={isOver ? 'text-red' : 'text-ink-2'}>{isOver ? `Ran out on ${ends}` : ends}</td>
      <td className="num whitespace-nowrap" aria-busy={pending}>
        <button type="button" className="link" aria-label={`Revoke ${name}`} onClick={revoke} disabled={pending}>
          Revoke
        </button>
      </td>
    </tr>
  )
}
