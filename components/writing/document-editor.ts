import type { Editor } from '@tiptap/core'
import { NodeSelection, Selection } from '@tiptap/pm/state'
import { type Clarity, startClarity } from '@/components/clarity/start-clarity'
import { FAQ_KEYS, type PartKey, type SectionKey } from '@/lib/domain/prfaq'
import { whenComposed } from '@/lib/editor/composing'
import { tableCommands } from '@/lib/editor/format-commands'
import { changePicture, findUndescribed, selectedPicture } from '@/lib/editor/picture-commands'
import { Presence } from '@/lib/editor/presence'
import { showPrompts } from '@/lib/editor/prompts-plugin'
import { listSlots, type Slot } from '@/lib/editor/slots'
import { refreshCoach } from './coach-state'
import { keepEqual, readFacts } from './document-facts'
import { startEntryDrag } from './entry-drag'
import { followTools } from './follow-tools'
import { createFrameParts } from './frame-parts'
import type { FrameParts } from './frame-views'
import type { LiveCopy } from './live-state'
import { makeEditor } from './make-editor'
import { afterFrame } from './once-per-frame'
import { showPageEnd } from './page-plugin'
import { type QuestionCommands, questionCommands } from './question-commands'
import type { Place, WritingSession } from './session'
import { showPeople } from './show-people'
import { showSlot } from './show-slot'
import type { SlashChoice } from './slash-items'
import { pickSlashItem } from './slash-plugin'
import { currentStop, listStops, type Stop } from './stops'
import { changeLink, runFormat } from './tool-commands'
import type { Tool } from './tool-state'
import { whenIdle } from './when-idle'

export type TableCommand = keyof typeof tableCommands

export interface DocumentEditor {
  editor: Editor
  questions: QuestionCommands
  clarity: Clarity
  /** Takes a finding in hand that somebody pointed at; on narrow screens its sheet opens. */
  openFinding: (key: string) => void
  /** The parts of the page that are filled in from outside. */
  parts: FrameParts
  /** Formats, undoes or redoes; the text keeps the focus. */
  run: (tool: Exclude<Tool, 'link'>) => void
  runTable: (command: TableCommand) => void
  setLink: (href: string | null) => void
  /** Of the selected picture. */
  changePicture: (change: Parameters<typeof changePicture>[0]) => void
  removePicture: () => void
  /** Selects the first picture without alt text. */
  showUndescribed: () => void
  pickSlash: (choice: SlashChoice) => void
  setEditable: (editable: boolean) => void
  /** Puts the caret into a section or question and shows it. */
  goTo: (part: PartKey, entryId: string | null) => void
  /** Puts the caret at the end of a section and shows it. */
  goToEnd: (part: SectionKey) => void
  /** Keeps a question in view that has just moved. */
  showQuestion: (id: string) => void
  /** To the previous or next section or question. */
  step: (direction: -1 | 1) => void
  focus: () => void
  /** Lets something change the page that this person did not do. */
  receive: (change: () => void) => void
  destroy: () => void
}

export interface EditorEvents {
  onEntryMenu: (entryId: string, button: HTMLElement) => void
  onLink: () => void
  /** A question was moved by its grip or dragged. */
  onMoved: (entryId: string) => void
}

/** Makes the one editor of the page over a live document and keeps the session's stores current. */
export function mountDocumentEditor(
  host: HTMLElement,
  copy: LiveCopy,
  session: WritingSession,
  events: EditorEvents,
): DocumentEditor {
  const { parts, stopRisks } = createFrameParts(session)
  const presence = new Presence(copy.ydoc, copy.awareness)
  const showPlace = (place: Place) => {
    session.place.set(place)
    const entry = place.entryId ? parts.entries.get(place.entryId) : undefined
    if (entry && session.barHost && session.barHost.parentElement !== entry.bar) entry.bar.append(session.barHost)
  }
  const { editor, binding } = makeEditor(host, copy, presence, session, parts, {
    onPlace: showPlace,
    onSlash: (choice) => onSlash(choice),
    onLink: events.onLink,
    onFinding: (key) => api.openFinding(key),
    onFindingsTouched: (keys) => clarity.touched(keys),
    onStepQuestion: (direction) => {
      const { entryId } = session.place.get()
      if (!entryId) return false
      if (questions.step(entryId, direction)) events.onMoved(entryId)
      return true
    },
    onStepToButton: () => {
      const next = neighbourStop(1)
      if (next?.button) goToStop(next)
      return Boolean(next?.button)
    },
    onEntryMenu: events.onEntryMenu,
    onAddQuestion: (list) => questions.add(list),
    onGrip: (id, event) =>
      startEntryDrag(id, event, parts, (list, index) => questions.moveTo(id, list, index) && events.onMoved(id)),
    onGripKey: (id, direction) => {
      if (!questions.step(id, direction)) return
      events.onMoved(id)
      parts.entries.get(id)?.focusGrip()
    },
  })
  const { view } = editor
  session.pictures.attach(view, binding.history)
  const questions = questionCommands(binding, view)
  const together = (change: () => void) => binding.history.together(change)
  const clarity = startClarity(view, session.clarity, together, () => count.hurry())

  const stopPeople = showPeople(presence, session, parts)
  const askByShape = () => view.dispatch(showPrompts(view.state, session.shape.get().shape?.sections ?? null))
  const stopShape = session.shape.subscribe(askByShape)
  // With the findings, or after most of a second without them: what follows a pause is drawn once.
  const count = whenIdle(() => {
    const facts = keepEqual(session.facts.get().facts, readFacts(view.state.doc))
    session.facts.set({ facts })
    refreshCoach(session)
    for (const key of FAQ_KEYS) showAnswered(parts.faqMeta.get(key), facts.faqs[key])
    whenComposed(view, () => showPageEnd(view, facts.pageEnd))
  }, 900)
  const tools = followTools(editor, binding.history, session.tools)
  editor.on('transaction', ({ transaction }) => {
    // At once: a choice that waits for the next frame jumps back first.
    session.picture.set({ node: selectedPicture(view.state)?.node ?? null })
    if (!transaction.docChanged) return
    count.call()
    clarity.changed()
  })

  const onSlash = (choice: SlashChoice) => {
    if (choice === 'picture') return session.pictures.choose()
    if (choice !== 'question') return runFormat(view, choice)
    const at = questions.place(session.place.get().entryId ?? '')
    if (at) questions.add(at.list, at.index + 1)
  }
  const goToSlot = (slot: Slot | undefined, bias: -1 | 1 = 1) => {
    if (!slot) return
    view.focus()
    view.dispatch(
      view.state.tr.setSelection(
        Selection.near(view.state.doc.resolve(bias === 1 ? slot.start : slot.start + slot.node.content.size), bias),
      ),
    )
    showSlot(view, slot)
  }
  const goToStop = (stop: Stop | undefined) => {
    if (stop?.button) stop.button.focus()
    else goToSlot(stop?.slot ?? undefined)
  }
  const slots = () => listSlots(view.state.doc)
  const stops = () => listStops(view.state.doc, view.dom)
  const neighbourStop = (direction: -1 | 1): Stop | undefined => {
    const all = stops()
    return all[currentStop(all, session.place.get(), view.dom) + direction]
  }
  const api: DocumentEditor = {
    editor,
    questions,
    clarity,
    openFinding: (key) => {
      // Where the keyboard would cover the sheet, the text gives the focus away.
      if (matchMedia('(max-width: 860px)').matches) view.dom.blur()
      session.clarity.set({ isOpen: true })
      clarity.choose(key)
    },
    parts,
    run: (tool) => {
      if (tool === 'undo') binding.history.undo()
      else if (tool === 'redo') binding.history.redo()
      else if (tool === 'picture') session.pictures.choose()
      else runFormat(view, tool)
      view.focus()
    },
    runTable: (command) => {
      view.focus()
      tableCommands[command](view.state, view.dispatch, view)
    },
    setLink: (href) => changeLink(view, href),
    changePicture: (change) => void changePicture(change)(view.state, view.dispatch),
    showUndescribed: () => {
      const [place] = findUndescribed(view.state.doc)
      if (place === undefined) return
      view.focus()
      view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, place)).scrollIntoView())
    },
    removePicture: () => {
      view.dispatch(view.state.tr.deleteSelection())
      view.focus()
    },
    pickSlash: (choice) => pickSlashItem(view, choice, onSlash),
    setEditable: (editable) => {
      if (editor.isEditable === editable) return
      editor.setEditable(editable, false)
      tools.read()
    },
    goTo: (part, id) => {
      const slot = slots().find((one) => one.part === part && (id === null || one.entryId === id))
      // A list without a question begins at its buttons.
      if (slot || id) goToSlot(slot)
      else goToStop(stops().find((stop) => stop.part === part))
    },
    goToEnd: (part) =>
      goToSlot(
        slots().find((slot) => slot.part === part),
        -1,
      ),
    showQuestion: (id) => parts.entries.get(id)?.dom.scrollIntoView({ block: 'nearest' }),
    step: (direction) => goToStop(neighbourStop(direction)),
    focus: () => view.focus(),
    receive: (change) => whenComposed(view, change),
    destroy: () => {
      counting.cancel()
      count.cancel()
      clarity.destroy()
      tools.stop()
      stopPeople()
      stopRisks()
      stopShape()
      session.pictures.detach()
      session.picture.set({ node: null })
      editor.destroy()
      binding.destroy()
      presence.destroy()
    },
  }
  // Of an editor before this one, the room may still show another place.
  showPlace({ part: 'headline', entryId: null })
  if (session.shape.get().shape) askByShape()
  // The text first: what is said about it follows the frame that shows it.
  const counting = afterFrame(count.flush)
  tools.read()
  return api
}

function showAnswered(host: HTMLElement | undefined, faq: { answered: number; entries: readonly unknown[] }): void {
  if (host) host.textContent = faq.entries.length > 0 ? `${faq.answered} of ${faq.entries.length} answered` : ''
}
