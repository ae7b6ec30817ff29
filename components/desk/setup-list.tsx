import Link from 'next/link'
import { Dot } from '@/components/ui/dot'

type Props = { company: 'alone' | 'invited' | 'together'; mayInvite: boolean; hasProposal: boolean }

const INVITED = { alone: 'empty', invited: 'half', together: 'done' } as const
const DETAILS = {
  alone: 'They say no while it is still cheap.',
  invited: 'Somebody is invited and has not joined yet.',
  together: '',
}

/** What is left to do in a new workspace. */
export function SetupList({ company, mayInvite, hasProposal }: Props) {
  return (
    <ul className="setup">
      <li>
        <Dot state="done" />
        <span>
          Create the workspace<span className="sr-only">, done</span>
        </span>
      </li>
      <li>
        <Dot state={INVITED[company]} />
        <span>
          Invite the people who will read it
          <span className="sr-only">{company === 'together' ? ', done' : ', not done yet'}</span>
          {DETAILS[company] && <small>{DETAILS[company]}</small>}
        </span>
        {mayInvite && company !== 'together' && <Link href="/settings/members">Invite</Link>}
      </li>
      <li>
        <Dot state={hasProposal ? 'done' : 'empty'} />
        <span>
          Start a proposal<span className="sr-only">{hasProposal ? ', done' : ', not done yet'}</span>
        </span>
      </li>
    </ul>
  )
}
