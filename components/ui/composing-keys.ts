/**
 * While a word is composed in a field its keys are the input method's: Enter takes the word, Escape drops it, arrows choose another. Nobody on
 * the page hears them, so they send no form, choose from no menu and throw nothing away. The text of a proposal, which is no field, tells them
 * apart by itself. Runs in the browser before everything else that hears keys, from its own text: it may use nothing from outside.
 */
function keepComposingKeys() {
  const onKeyDown = (event: KeyboardEvent) => {
    // Safari ends the word before it tells the key that ended it: then 229 is all that is left of it.
    const isComposed = event.isComposing || event.keyCode === 229
    if (isComposed && event.target instanceof Element && event.target.matches('input, textarea')) event.stopImmediatePropagation()
  }
  addEventListener('keydown', onKeyDown, true)
}

export const COMPOSING_KEYS = `(${keepComposingKeys})()`
