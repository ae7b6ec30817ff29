import { classNames } from '@/components/ui/class-names'
import { LEAVING, type Leaving, type LeavingGroup, type LeavingItem } from '@/lib/domain/leaving/leaving'
import { type Choices, choiceOf, controlId, giveAll, NOBODY, OPEN } from './choices'

type Props = {
  group: LeavingGroup
  items: readonly LeavingItem[]
  people: Leaving['people']
  choices: Choices
  /** By the key of the item. */
  errors: Partial<Record<string, string>>
  onChoose: (choices: Choices) => void
}

/** One kind of thing that they look after: who takes all of it, or each. */
export function LeavingGroupList({ group, items, people, choices, errors, onChoose }: Props) {
  const { title, says } = LEAVING[group]
  if (items.length === 0) return null
  const given = new Set(items.map((item) => choiceOf(choices, item)))
  return (
    <section aria-labelledby={`leaving-${group}`}>
      <h2 id={`leaving-${group}`} className="h-sec h-ruled">
        {title}
        {items.length > 1 && (
          <Choice
            label={`Who takes all: ${title}`}
            items={items}
            people={people}
            value={given.size === 1 ? ([...given][0] ?? OPEN) : OPEN}
            open="A person for each"
            onChoose={(to) => to && onChoose(giveAll(choices, items, to))}
          />
        )}
      </h2>
      <p className="meta">{says}</p>
      <ul className="leaving-items">
        {items.map((item) => (
          <li key={item.key}>
            <div>
              {item.path ? (
                <a className="leaving-what" href={item.path} target="_blank" rel="noreferrer">
                  {item.what}
                </a>
              ) : (
                <span className="leaving-what">{item.what}</span>
              )}
              <p className="meta">{item.detail}</p>
              {errors[item.key] && (
                <p className="err" id={`${controlId(item)}-error`}>
                  {errors[item.key]}
                </p>
              )}
            </div>
            <Choice
              id={controlId(item)}
              label={`Who takes over ${item.what}`}
              items={[item]}
              people={people}
              value={choiceOf(choices, item)}
              open="Choose somebody"
              error={errors[item.key] ? `${controlId(item)}-error` : undefined}
              onChoose={(to) => onChoose({ [item.key]: to })}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

type ChoiceProps = {
  id?: string
  label: string
  items: readonly LeavingItem[]
  people: Leaving['people']
  value: string
  open: string
  error?: string | undefined
  onChoose: (to: string) => void
}

/** Who cannot take it stays on the list, with the reason. */
function Choice({ id, label, items, people, value, open, error, onChoose }: ChoiceProps) {
  const [first] = items
  const nobody = first ? LEAVING[first.group].nobody : null
  const why = (personId: string) => (items.every(({ barred }) => barred[personId]) ? first?.barred[personId] : undefined)
  return (
    <select
      id={id}
      className={classNames('input input--sm', error && 'is-wrong')}
      aria-label={label}
      aria-invalid={error ? true : undefined}
      aria-describedby={error}
      value={value}
      onChange={({ target }) => onChoose(target.value)}
    >
      {(value === OPEN || items.length > 1) && <option value={OPEN}>{open}</option>}
      {nobody && <option value={NOBODY}>{nobody}</option>}
      {people.map(({ id: personId, name }) => (
        <option key={personId} value={personId} disabled={why(personId) !== undefined}>
          {why(personId) ? `${name}: ${why(personId)}` : name}
        </option>
      ))}
    </select>
  )
}
