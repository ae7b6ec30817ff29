import type { Extension } from '@hocuspocus/server'
import { Refusal } from './refusal'
import type { UpdateLog } from './update-log'
import type { LiveContext } from './visitor'

/**
 * Answers "is it saved?". A client asks `saved?<n>` after its frames and hears `saved!<n>` once all that was queued until
 * then is committed; `refused!<n>` when it sent text that it may not write. A connection that has gone hears nothing.
 */
export function barrierExtension(log: UpdateLog): Extension<LiveContext> {
  return {
    extensionName: 'barrier',
    // Nobody awaits this hook: what it throws would end the process.
    async onStateless({ connection, document, payload }) {
      const number = /^saved\?(\d{1,15})$/.exec(payload)?.[1]
      const { socket } = connection.context as LiveContext
      if (socket.openBarriers >= MAX_OPEN) socket.refuse(new Refusal('too-many', 'more questions than answers'))
      if (number === undefined || !document.hasConnection(connection)) return
      socket.openBarriers++
      log.after(() => {
        socket.openBarriers--
        if (document.hasConnection(connection))
          connection.sendStateless(`${socket.hasUnwantedText ? 'refused' : 'saved'}!${number}`)
      })
    },
  }
}

/** A client has one under way; a reconnect may add another. */
const MAX_OPEN = 16
