import { ButtonLink } from '@/components/ui/button-link'

/** Who reads a Desk on which nothing waits and nothing is theirs. */
export type Reader = 'newcomer' | 'reviewer' | 'lead' | 'guest'

const NEXT: Record<
  Reader,
  { title: string; dek: string; go?: [href: string, verb: string]; also?: [href: string, verb: string] }
> = {
  newcomer: {
    title: 'What would you announce, if it were finished?',
    dek: 'Write the press release of the finished product before anybody builds it. Five questions come first. The first is: who is the customer?',
    go: ['/proposals/new', 'Start a proposal'],
    also: ['/examples', 'Read the examples'],
  },
  reviewer: {
    title: 'You have judged everything that you were asked.',
    dek: 'The next review stands here as soon as somebody asks you. Until then: what would you announce yourself?',
    go: ['/proposals/new', 'Start a proposal'],
    also: ['/proposals', 'Read what others write'],
  },
  lead: {
    title: 'Nothing waits for you.',
    dek: 'See where ideas stand, what they wait for, and which risks are open.',
    go: ['/portfolio', 'See the portfolio'],
    also: ['/proposals/new', 'Start a proposal'],
  },
  guest: {
    title: 'Nothing is shared with you yet.',
    dek: 'When somebody shares a proposal with you, it appears here.',
    also: ['/examples', 'Read an example'],
  },
}

/** Nothing waits and nothing is theirs: what is worth doing next. */
export function DeskQuestion({ reader }: { reader: Reader }) {
  const { title, dek, go, also } = NEXT[reader]
  return (
    <article className="lead">
      <h2>{title}</h2>
      <p className="lead-dek">{dek}</p>
      <div className="flex flex-wrap gap-2.5">
        {go && (
          <ButtonLink variant="go" href={go[0]}>
            {go[1]}
          </ButtonLink>
        )}
        {also && <ButtonLink href={also[0]}>{also[1]}</ButtonLink>}
      </div>
    </article>
  )
}
