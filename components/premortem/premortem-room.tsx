'use client'

import { Banner } from '@/components/ui/banner'
import { takeOverPremortemAction } from '@/lib/actions/premortem'
import type { PersonCard } from '@/lib/domain/person-card'
import type { PremortemView } from '@/lib/domain/premortem/board'
import { ClosePhase } from './close-phase'
import { GroupPhase } from './group-phase'
import { MoveOn } from './move-on'
import { PlanPhase } from './plan-phase'
import { RevealPhase } from './reveal-phase'
import { RoomHead, TakeOver } from './room-head'
import { ScenePhase } from './scene-phase'
import { SilentPhase } from './silent-phase'
import { usePremortem } from './use-premortem'
import { VotePhase } from './vote-phase'

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
  return (
    <main id="main" className="pmroom" tabIndex={-1}>
      {room.isOffline && (
        <Banner kind="offline">No connection. What was added is kept. This page goes on by itself when it is back.</Banner>
      )}
      <RoomHead {...room} />
      <TakeOver {...room} onTake={() => takeOverPremortemAction({ premortemId: view.id })} />
      {!view.closedAt && !view.people.some(({ card }) => card.id === me) && (
        <p className="pmnote">You are not on the list of this session. Ask whoever runs it to invite you.</p>
      )}
      <MoveOn {...room} />
      {view.phase === 'scene' && <ScenePhase {...room} revisions={revisions} readers={readers} />}
      {view.phase === 'silent' && <SilentPhase {...room} readers={readers} />}
      {view.phase === 'reveal' && <RevealPhase {...room} me={me} />}
      {view.phase === 'group' && <GroupPhase {...room} />}
      {view.phase === 'vote' && <VotePhase {...room} />}
      {view.phase === 'plan' && <PlanPhase {...room} />}
      {view.phase === 'close' && <ClosePhase {...room} title={title} />}
    </main>
  )
}
