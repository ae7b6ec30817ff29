import Link from 'next/link'
import type { ReactNode } from 'react'
import { Dot } from '@/components/ui/dot'
import { SetupSwitch } from './setup-switch'

export type SetupFacts = {
  company: 'alone' | 'invited' | 'together'
  hasProposal: boolean
  hasTeam: boolean
  /** Null: not for this person to set up. */
  hasMail: boolean | null
}

const INVITED = { alone: 'empty', invited: 'half', together: 'done' } as const
const COMPANY = { alone: 'They say no while it is still cheap.', invited: 'Somebody is invited and has not joined yet.' }

/** What is left to do in a new workspace, as its facts say. Each person can put it away. */
export function SetupList({ company, hasProposal, hasTeam, hasMail }: SetupFacts) {
  return (
    <>
      <ul className="setup">
        <Step state="done" title="Create the workspace" />
        <Step
          state={INVITED[company]}
          title="Invite the people who will read it"
          help={company === 'together' ? undefined : COMPANY[company]}
          action={<Link href="/settings/members">Invite</Link>}
        />
        <Step
          state={hasProposal ? 'done' : 'empty'}
          title="Start the first proposal"
          help={<Link href="/examples">Or read an example first</Link>}
          action={<Link href="/proposals/new">Start</Link>}
        />
        <Step
          state={hasTeam ? 'done' : 'empty'}
          title="Add a team"
          help="Its name stands on every proposal that it writes."
          action={<Link href="/settings/teams">Add</Link>}
        />
        {hasMail !== null && (
          <Step
            state={hasMail ? 'done' : 'empty'}
            title="Set up mail"
            help="Until then each mail is a file on the server. Whoever runs it sets SMTP_URL; the README says how."
          />
        )}
      </ul>
      <SetupSwitch isHidden={false} />
    </>
  )
}

type StepProps = { state: 'done' | 'half' | 'empty'; title: string; help?: ReactNode; action?: ReactNode }

function Step({ state, title, help, action }: StepProps) {
  const isDone = state === 'done'
  return (
    <li>
      <Dot state={state} />
      <span>
        {title}
        <span className="sr-only">{isDone ? ', done' : ', not done yet'}</span>
        {!isDone && help && <small>{help}</small>}
      </span>
      {!isDone && action}
    </li>
  )
}
