'use client'

import dynamic from 'next/dynamic'
import Link from 'next/link'
import { Banner } from '@/components/ui/banner'
import { later } from '@/components/ui/later'
import { takeOverPremortemAction } from '@/lib/actions/premortem'
import type { PersonCard } from '@/lib/domain/person-card'
import type { PremortemView } from '@/lib/domain/premortem/board'
import { MoveOn } from './move-on'
import { RoomHead, TakeOver } from './room-head'
import { useMayBeLeft } from './use-may-be-left'
import { usePremortem } from './use-premortem'

// Each phase is fetched when the room is in it: nobody needs seven at once.
const ScenePhase = dynamic(() => import('./scene-phase').then((phase) => phase.ScenePhase))
const SilentPhase = dynamic(() => import('./silent-phase').then((phase) => phase.SilentPhase))
const RevealPhase = dynamic(() => import('./reveal-phase').then((phase) => phase.RevealPhase))
const GroupPhase = dynamic(() => import('./group-phase').then((phase) => phase.GroupPhase))
const VotePhase = dynamic(() => import('./vote-phase').then((phase) => phase.VotePhase))
const PlanPhase = dynamic(() => import('./plan-phase').then((phase) => phase.PlanPhase))
const RoomFold = dynamic(() => import('./room-fold').then((fold) => fold.RoomFold))
const ClosePhase = dynamic(() => import('./close-phase').then((phase) => phase.ClosePhase))
const LeftWords = later(() => import('./left-words').then((file) => file.LeftWords))

type Props = {
  initial: PremortemView
  title: string
  me: string
  revisions: readonly { number: number; message: string }[]
  /** Everybody else who can read the proposal. */
  readers: readonly PersonCard[]
}

/** A live session: its head, and the phase in which the room is. */
export function PremortemRoom({ initial, title, me, revisions, readers }: Props) {
  const room = usePremortem(initial)
  const { view } = room
  // When a form may go away under somebody's hands: the room moves on, or somebody else runs it.
  const moment = `${view.phase} ${view.may.setScene.allowed}`
  const mayBeLeft = useMayBeLeft(moment)
  const isOutside = !view.closedAt && !view.people.some(({ card }) => card.id === me)
  // Whoever is not on the list reads the scene; what is on the board is for the room.
  const phase = isOutside && view.phase !== 'scene' ? null : view.phase
  return (
    <main id="main" className="pmroom" tabIndex={-1}>
      {room.isOffline && (
        <Banner kind="offline">No connection. What was added is kept. This page goes on by itself when it is back.</Banner>
      )}
      <RoomHead {...room} />
      <TakeOver {...room} onTake={() => takeOverPremortemAction({ premortemId: view.id })} />
      {isOutside && (
        <p className="pmnote">
          You are not on the list of this session. Ask whoever runs it to invite you. What it found can be read here once it is
          closed.
        </p>
      )}
      <MoveOn {...room} />
      {mayBeLeft && <LeftWords key={moment} view={view} me={me} />}
      {phase === 'scene' && <ScenePhase {...room} revisions={revisions} readers={readers} />}
      {phase === 'silent' && <SilentPhase {...room} readers={readers} />}
      {phase === 'reveal' && <RevealPhase {...room} me={me} readers={readers} />}
      {(phase === 'group' || phase === 'plan') && <RoomFold {...room} readers={readers} />}
      {phase === 'group' && <GroupPhase {...room} />}
      {phase === 'vote' && <VotePhase {...room} readers={readers} />}
      {phase === 'plan' && <PlanPhase {...room} />}
      {phase === 'close' && <ClosePhase {...room} title={title} />}
      {(view.number > 1 || view.isFollowed) && (
        <p className="pmall">
          <Link className="link" href={`/proposals/${view.proposalId}/premortem?all=1`} prefetch={false}>
            All sessions of this proposal
          </Link>
        </p>
      )}
    </main>
  )
}
