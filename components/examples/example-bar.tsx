import { ChevronLeft, Info } from 'lucide-react'
import Link from 'next/link'
import { ButtonLink } from '@/components/ui/button-link'
import { Icon } from '@/components/ui/icon'
import { Segments } from '@/components/ui/segments'
import { EXAMPLE_LABEL, EXAMPLE_TITLES, type ExampleName } from '@/lib/domain/examples/example'

const SHOWN = [
  { value: 'notes', label: 'Notes' },
  { value: 'text', label: 'Text alone' },
] as const

/** Over an example: what it is, notes or not (the style sheet reads the choice), and the way to write one's own. */
export function ExampleBar({ name, mayStart }: { name: ExampleName; mayStart: boolean }) {
  return (
    <header className="exbar">
      <Link className="iconbtn exback" href="/examples" aria-label="All examples">
        <Icon of={ChevronLeft} />
      </Link>
      <h1 className="sr-only">{EXAMPLE_TITLES[name]}: worked example</h1>
      <Icon of={Info} />
      <p>
        <b>{EXAMPLE_LABEL}.</b> <span>Written from public facts.</span>
      </p>
      <div className="end">
        <Segments legend="What to show" name="shown" options={SHOWN} defaultValue="notes" />
        {mayStart && (
          <ButtonLink size="sm" href={`/proposals/new?shape=${name}`}>
            Start from this shape
          </ButtonLink>
        )}
      </div>
    </header>
  )
}
