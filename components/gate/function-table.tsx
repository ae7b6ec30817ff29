import { Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { later } from '@/components/ui/later'
import { TableHead } from '@/components/ui/table-head'
import type { RequiredFunction } from '@/lib/domain/gate-policy'
import { listInWords } from '@/lib/domain/list-words'
import type { PersonCard } from '@/lib/domain/person-card'
import { type PartKey, partTitle } from '@/lib/domain/prfaq'

const FunctionDialog = later(() => import('./function-dialog').then((file) => file.FunctionDialog), { takesKeys: true })

type Props = {
  functions: readonly RequiredFunction[]
  people: readonly PersonCard[]
  left: readonly PersonCard[]
  known: readonly string[]
  error: string | undefined
  readOnly: boolean
  onChange: (functions: readonly RequiredFunction[]) => void
}

/** The functions that have to approve, when, and who is asked for each. */
export function FunctionTable({ functions, people, left, known, error, readOnly, onChange }: Props) {
  const [editing, setEditing] = useState<string | null>(null)
  const nameOf = (id: string | null) => {
    const gone = left.find((person) => person.id === id)
    if (gone) return <span className="text-red">{gone.name}, who left</span>
    return people.find((person) => person.id === id)?.name ?? <span className="text-red">Nobody named</span>
  }
  // By its name: somebody else's policy may come under the open dialog, and with it other places.
  const put = (name: string, next: RequiredFunction | null) => {
    const place = functions.findIndex((one) => one.name === name)
    const at = place < 0 ? functions.length : place
    onChange([...functions.slice(0, at), ...(next ? [next] : []), ...functions.slice(at + 1)])
    setEditing(null)
  }
  return (
    <>
      <h2 className="h-sec h-ruled mt-7">Who must approve</h2>
      {error && <p className="err">{error}</p>}
      {functions.length === 0 ? (
        <p className="hint mt-2">No function has to approve. Any approvals count.</p>
      ) : (
        <table className="table table--stack">
          <TableHead columns={['Function', 'Needed when', 'First choice', 'If away']} actions />
          <tbody>
            {functions.map((one) => (
              <tr key={one.name} className="mid">
                <td>
                  <b>{one.name}</b>
                  {one.sections.length > 0 && (
                    <small className="hint block">{listInWords(one.sections.map((key) => partTitle(key as PartKey)))}</small>
                  )}
                </td>
                <td>{one.aboveMonths === null ? 'Always' : `It needs more than ${one.aboveMonths} engineering months`}</td>
                <td>{nameOf(one.firstChoiceId)}</td>
                <td>{nameOf(one.standInId)}</td>
                <td className="r">
                  {!readOnly && <IconButton label={`Edit ${one.name}`} icon={Pencil} onClick={() => setEditing(one.name)} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!readOnly && (
        <Button className="mt-3" onClick={() => setEditing('')}>
          <Icon of={Plus} />
          Add a function
        </Button>
      )}
      {editing !== null && (
        <FunctionDialog
          one={functions.find(({ name }) => name === editing) ?? null}
          people={people}
          known={known}
          onSave={(next) => put(editing, next)}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}
