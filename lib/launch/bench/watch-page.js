// Runs in a page before the page's own scripts, and writes down when the editor accepts typing and how long each key
// takes to its frame. Plain JavaScript: what the TypeScript runner adds to functions is not there in a browser.
{
  const bench = { editableAt: null, toFrame: [] }
  globalThis.bench = bench

  const look = () => {
    const editor = document.querySelector('.ProseMirror[contenteditable="true"]')
    if (editor?.textContent.includes('Typing begins here')) bench.editableAt = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)

  // The frame's callbacks run before it is drawn; a message sent from there arrives when it has been.
  const drawn = new MessageChannel()
  const keys = []
  drawn.port1.onmessage = () => bench.toFrame.push(performance.now() - keys.shift())
  const onKey = (event) =>
    requestAnimationFrame(() => {
      keys.push(event.timeStamp)
      drawn.port2.postMessage(null)
    })
  addEventListener('keydown', onKey, true)
}
