import { baseKeymap, chainCommands, joinBackward, joinForward } from '@tiptap/pm/commands'
import { undoInputRule } from '@tiptap/pm/inputrules'
import { keymap } from '@tiptap/pm/keymap'
import type { NodeType, Schema } from '@tiptap/pm/model'
import { splitListItem } from '@tiptap/pm/schema-list'
import type { Command, Plugin } from '@tiptap/pm/state'
import { goToNextCell } from '@tiptap/pm/tables'
import type { DocumentBinding } from './binding'
import { deleteAcrossSlots } from './delete-across'
import { moveQuestion, questionAfterAnswer, removeEmptyQuestion } from './entry-commands'
import { indentItem, insertLineBreak, outdentItem, toggleList, toggleQuote, toggleTextMark } from './format-commands'
import { goToPart, leaveLine, selectSlot, stopAtEnd, stopAtStart } from './slot-commands'

/** Every key of the page. Mod is Ctrl, on a Mac the command key. */
export function keymapPlugin(binding: DocumentBinding, schema: Schema): Plugin {
  const backspace = chainCommands(
    undoInputRule,
    deleteAcrossSlots,
    removeEmptyQuestion(binding),
    atStart(joinBackward),
    stopAtStart,
  )
  const forward = chainCommands(deleteAcrossSlots, atEnd(joinForward), stopAtEnd)
  const redo: Command = () => binding.history.redo() || true
  const keys: Record<string, Command> = {
    ...baseKeymap,
    Enter: chainCommands(
      enterAcross,
      leaveLine,
      questionAfterAnswer(binding),
      splitListItem(schema.nodes.listItem as NodeType),
      baseKeymap.Enter as Command,
    ),
    'Shift-Enter': chainCommands(leaveLine, insertLineBreak),
    'Mod-Enter': chainCommands(leaveLine, insertLineBreak),
    Backspace: chainCommands(backspace, baseKeymap.Backspace as Command),
    'Mod-Backspace': chainCommands(backspace, baseKeymap['Mod-Backspace'] as Command),
    'Shift-Backspace': chainCommands(backspace, baseKeymap.Backspace as Command),
    'Alt-Backspace': backspace,
    Delete: chainCommands(forward, baseKeymap.Delete as Command),
    'Mod-Delete': chainCommands(forward, baseKeymap['Mod-Delete'] as Command),
    'Alt-Delete': forward,
    Tab: chainCommands(goToNextCell(1), indentItem),
    'Shift-Tab': chainCommands(goToNextCell(-1), outdentItem),
    'Mod-a': selectSlot,
    'Mod-z': () => binding.history.undo() || true,
    'Mod-Shift-z': redo,
    'Mod-y': redo,
    'Mod-b': toggleTextMark('bold'),
    'Mod-i': toggleTextMark('italic'),
    'Mod-Shift-7': toggleList('orderedList'),
    'Mod-Shift-8': toggleList('bulletList'),
    'Mod-Shift-9': toggleQuote,
    'Alt-ArrowUp': goToPart(-1),
    'Alt-ArrowDown': goToPart(1),
    'Alt-Shift-ArrowUp': moveQuestion(binding, -1),
    'Alt-Shift-ArrowDown': moveQuestion(binding, 1),
  }
  return keymap(keys)
}

/** Enter over several slots deletes and goes no further: what is left on both sides stays in its own slot. */
const enterAcross: Command = deleteAcrossSlots

/** joinBackward only where the caret is at the start of a text block, so that it also lifts out of lists and quotes at a slot's start. */
function atStart(command: Command): Command {
  return (state, dispatch, view) =>
    state.selection.empty && state.selection.$head.parentOffset === 0 && command(state, dispatch, view)
}

function atEnd(command: Command): Command {
  return (state, dispatch, view) => {
    const { $head, empty } = state.selection
    return empty && $head.parentOffset === $head.parent.content.size && command(state, dispatch, view)
  }
}
