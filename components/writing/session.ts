import type { Node } from '@tiptap/pm/model'
import { type ClarityGiven, type ClarityState, openingState } from '@/components/clarity/clarity-state'
import { type CommentsDesk, createCommentsDesk } from '@/components/comments/comments-desk'
import { createPictureDesk, type PictureDesk } from '@/components/pictures/picture-desk'
import type { RiskLink } from '@/lib/domain/premortem/faq-link'
import type { FaqKey, PartKey } from '@/lib/domain/prfaq'
import type { CoachKnown, CoachState } from './coach-state'
import type { DocumentEditor } from './document-editor'
import type { DocumentFacts } from './document-facts'
import { element } from './dom'
import type { LiveDocument } from './live-document'
import type { LiveState } from './live-state'
import type { PersonHere } from './people-here-state'
import { NO_SHAPE, type ShapeState } from './shape-state'
import { SLASH_SHUT, type SlashState } from './slash-state'
import { createStore, type Store } from './store'
import { NO_TOOLS, type ToolState } from './tool-state'

/** Where the caret stands. */
export interface Place {
  part: PartKey
  /** The question, in a question list. */
  entryId: string | null
}

/** Everything that changes while somebody writes, in small stores. The two handles are null until their code has loaded. */
export interface WritingSession {
  /** The person at this screen. */
  selfId: string
  live: Store<LiveState>
  facts: Store<{ facts: DocumentFacts | null }>
  coach: Store<CoachState>
  clarity: Store<ClarityState>
  place: Store<Place>
  tools: Store<ToolState>
  people: Store<{ here: readonly PersonHere[] }>
  slash: Store<SlashState>
  shape: Store<ShapeState>
  /** Risks of the pre-mortem that belong beside the text. */
  risks: Store<{ risks: readonly RiskLink[] }>
  /** The picture that is selected. */
  picture: Store<{ node: Node | null }>
  /** Holds the current question's verbs; it wanders from question to question. Null on the server. */
  barHost: HTMLElement | null
  /** Under each question list: the standard questions. Null on the server. */
  promptHosts: Readonly<Record<FaqKey, HTMLElement>> | null
  /** Under the selected picture: its words and its width. Null on the server. */
  pictureHost: HTMLElement | null
  pictures: PictureDesk
  comments: CommentsDesk
  document: LiveDocument | null
  editor: DocumentEditor | null
}

export function createSession(
  proposalId: string,
  selfId: string,
  mayWrite: boolean,
  coach: CoachKnown,
  clarity: ClarityGiven,
): WritingSession {
  const live = createStore<LiveState>({
    copy: null,
    connection: 'connecting',
    save: 'offline',
    savedAt: null,
    canWrite: mayWrite,
    trouble: null,
    kept: null,
    keepsLocally: true,
  })
  const place = createStore<Place>({ part: 'headline', entryId: null })
  return {
    selfId,
    live,
    facts: createStore<{ facts: DocumentFacts | null }>({ facts: null }),
    coach: createStore<CoachState>({ known: coach, facts: null, judgement: null }),
    clarity: createStore<ClarityState>(openingState(clarity)),
    place,
    tools: createStore<ToolState>(NO_TOOLS),
    people: createStore<{ here: readonly PersonHere[] }>({ here: [] }),
    slash: createStore<SlashState>(SLASH_SHUT),
    shape: createStore<ShapeState>(NO_SHAPE),
    risks: createStore<{ risks: readonly RiskLink[] }>({ risks: [] }),
    picture: createStore<{ node: Node | null }>({ node: null }),
    barHost: typeof document === 'undefined' ? null : document.createElement('div'),
    promptHosts: typeof document === 'undefined' ? null : { customerFaq: promptHost(), internalFaq: promptHost() },
    pictureHost: typeof document === 'undefined' ? null : element('div', { class: 'picture-words', contenteditable: 'false' }),
    pictures: createPictureDesk(proposalId, selfId, live),
    comments: createCommentsDesk(proposalId, place.get),
    document: null,
    editor: null,
  }
}

function promptHost(): HTMLElement {
  return element('div', { class: 'prompts', contenteditable: 'false' })
}
