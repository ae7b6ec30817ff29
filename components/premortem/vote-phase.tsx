'use client'

import { Minus, Plus } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { castVoteAction } from '@/lib/actions/premortem'
import type { PersonCard } from '@/lib/domain/person-card'
import type { BoardReason, PremortemView } from '@/lib/domain/premortem/board'
import { voteRuling } from '@/lib/domain/premortem/votes'
import { joinedTo, pileOf, voted } from './board-moves'
import { isLetter, stepCards } from './card-keys'
import { InviteLate } from './invite-late'
import { RoomPeople } from './room-people'
import { Tally } from './tally'
import { ThemeColumns } from './theme-columns'
import type { PremortemRoom } from './use-premortem'

/** Everybody's own paper slips. Totals stay hidden until the count. */
export function VotePhase({ readers, ...room }: PremortemRoom & { readers: readonly PersonCard[] }) {
  const { view, act } = room
  const left = view.votesEach - view.votesUsed
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows are a short cut; every card is reached by Tab as well.
    <div className="pm-grid pm-grid--vote" onKeyDown={(event) => stepCards(event, '.vcard .step > :last-child')}>
      <ThemeColumns view={view} sum={({ id }) => id && <span id={`on-${id}`}>{onThemeWords(view, id)}</span>}>
        {(themeId) => pileOf(view, themeId).map((reason) => <VoteCard key={reason.id} view={view} act={act} reason={reason} />)}
      </ThemeColumns>
      <aside className="plan votes" aria-label="Your votes">
        <h2 className="h-sec h-ruled">Your votes</h2>
        <p className="bigleft" aria-live="polite">
          <Slips all={view.votesEach} left={left} />
          <b id="votes-left">{leftWords(left)}</b>
        </p>
        <p className="muted">
          {view.votesEach} each, {view.votesPerTheme} at most on one theme. You can take any of them back.
        </p>
        <h2 className="h-sec h-ruled">What to vote for</h2>
        <p className="say">The reason you would be most ashamed to have seen coming.</p>
        <RoomPeople {...room} title="The room" />
        <InviteLate {...room} readers={readers} />
        <p className="hint">Totals stay hidden until the count.</p>
      </aside>
      <p className="pmdock">
        <Slips all={view.votesEach} left={left} />
        {leftWords(left)}
      </p>
    </div>
  )
}

function VoteCard({ view, act, reason }: Pick<PremortemRoom, 'view' | 'act'> & { reason: BoardReason }) {
  const mine = view.reasons.map(({ id, themeId, myVotes }) => ({ reasonId: id, themeId, votes: myVotes }))
  const may = view.may.vote.allowed ? voteRuling(view, mine, { reasonId: reason.id, themeId: reason.themeId }) : view.may.vote
  const joined = joinedTo(view, reason.id)
  const left = view.votesEach - view.votesUsed
  const cast = (change: 1 | -1) =>
    act(() => castVoteAction({ premortemId: view.id, reasonId: reason.id, change }), voted(reason.id, change))
  return (
    <article
      className={reason.myVotes > 0 ? 'card vcard is-mine' : 'card vcard'}
      onKeyDown={(event) => {
        if (!isLetter(event, 'v')) return
        event.preventDefault()
        if (event.shiftKey ? reason.myVotes > 0 : may.allowed) void cast(event.shiftKey ? -1 : 1)
      }}
    >
      <p>{reason.text}</p>
      {joined.length > 0 && <p className="merged">and {joined.length} joined to it</p>}
      <footer>
        <span className="mine-votes">
          {reason.myVotes > 0 && (
            <>
              <Tally votes={reason.myVotes} /> <span className="meta">yours</span>
            </>
          )}
        </span>
        <span className="step">
          {reason.myVotes > 0 && (
            <Button size="sm" aria-label={`Take a vote back from “${reason.text}”`} onClick={() => cast(-1)}>
              <Icon of={Minus} />
            </Button>
          )}
          <Button
            size="sm"
            aria-label={`Vote for “${reason.text}”`}
            reason={may.allowed ? undefined : may.reason}
            reasonId={left > 0 && reason.themeId ? `on-${reason.themeId}` : 'votes-left'}
            title={may.allowed ? undefined : may.reason}
            onClick={() => cast(1)}
          >
            <Icon of={Plus} />
            Vote
          </Button>
        </span>
      </footer>
    </article>
  )
}

/** Paper slips: those that are used are dashed. */
function Slips({ all, left }: { all: number; left: number }) {
  return (
    <span className="slips" role="img" aria-label={`${left} of ${all} votes left`}>
      {Array.from({ length: all }, (_, slip) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: slips are alike and never change places.
        <i key={slip} className={slip < all - left ? 'used' : undefined} />
      ))}
    </span>
  )
}

function leftWords(left: number): string {
  return left === 0 ? 'No votes left' : `${left} ${left === 1 ? 'vote' : 'votes'} left`
}

function onThemeWords(view: PremortemView, themeId: string): string {
  const mine = view.reasons.filter((reason) => reason.themeId === themeId).reduce((sum, { myVotes }) => sum + myVotes, 0)
  if (mine === 0) return ''
  return mine >= view.votesPerTheme ? `Your ${mine} of ${view.votesPerTheme} here` : `Your ${mine} of ${view.votesPerTheme}`
}
