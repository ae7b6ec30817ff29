import { Clock } from 'lucide-react'

/** What the gate still asks for; it says of nobody what they decided. */
export function StillToHappen({ todo }: { todo: readonly string[] }) {
  return (
    <section>
      <h2 className="clearh2">What has to happen</h2>
      <ul className="clearlist">
        {todo.map((words) => (
          <li key={words}>
            <Clock aria-hidden="true" />
            {words}
          </li>
        ))}
      </ul>
    </section>
  )
}
