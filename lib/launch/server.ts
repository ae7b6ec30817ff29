import http from 'node:http'
import type { Duplex } from 'node:stream'
import next from 'next'
import { openCommentSignals } from '@/lib/collab/comment-signals'
import { openInboxSignals } from '@/lib/collab/inbox-signals'
import { openCollabServer } from '@/lib/collab/open-collab-server'
import { openPremortemSignals } from '@/lib/collab/premortem-signals'
import { openProposalSignals } from '@/lib/collab/proposal-signals'
import { startLookBackWatch } from '@/lib/server/after-launch/start-look-back-watch'
import { systemClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { type Env, env } from '@/lib/server/env'
import { catchUpSearch } from '@/lib/server/finding/catch-up-search'
import { carryOutMail } from '@/lib/server/inbox/carry-out-mail'
import { startMailJobs } from '@/lib/server/mail-jobs'
import { startOutboxWorker } from '@/lib/server/outbox-worker'
import { startStandingWatch } from '@/lib/server/portfolio/start-standing-watch'
import { startReminderWatch } from '@/lib/server/premortem/start-reminder-watch'
import { remindReviewer } from '@/lib/server/review/remind-reviewer'
import { startPauseWatch } from '@/lib/server/revisions/start-pause-watch'
import { catchUpSummaries } from '@/lib/server/writing/catch-up-summaries'
import { createDoor, refuseBody } from './at-the-door'
import type { Closing } from './closing'
import { earlyFonts } from './early-fonts'
import { LaunchError } from './launch-error'
import { staticFiles } from './static-files'

const LIMITS: http.ServerOptions = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 20_000,
  requestTimeout: 120_000,
  // Longer than the minute for which proxies keep theirs, so that none sends a request into a closing connection.
  keepAliveTimeout: 75_000,
}

const LIVE_PATH = '/collab'
const PREMORTEM_PATH = '/collab/premortem'
const PROPOSAL_PATH = '/collab/proposal'
const COMMENTS_PATH = '/collab/comments'
const INBOX_PATH = '/collab/inbox'

/** Serves pages and the live document on one port, and carries out the outbox. Resolves when it listens. */
export async function serve({
  root,
  settings,
  dev,
  closing,
}: {
  root: string
  settings: Env
  dev: boolean
  closing: Closing
}): Promise<void> {
  // Next hangs its own upgrade handler on the server that it is given: this one never listens and gets only what is meant for Next.
  const upgradesForNext = http.createServer()
  const app = next({ dev, dir: root, hostname: settings.host, port: settings.port, httpServer: upgradesForNext })
  await app.prepare()
  const pages = app.getRequestHandler()
  const files = dev ? passOn : staticFiles(root)
  const nameFonts = dev ? () => {} : earlyFonts(root)
  const { databaseUrl } = env()
  const collab = openCollabServer({ databaseUrl, origins: settings.origins })
  const premortems = openPremortemSignals({ databaseUrl, origins: settings.origins })
  const proposals = openProposalSignals({ origins: settings.origins })
  const comments = openCommentSignals({ databaseUrl, origins: settings.origins, onProposal: proposals.tell })
  const inbox = openInboxSignals({ origins: settings.origins })
  const mails = await startMailJobs({ connectionString: databaseUrl, carryOut: carryOutMail })
  const outbox = startOutboxWorker({
    connectionString: databaseUrl,
    handlers: {
      mail: (payload, id) => mails.take(id, { kind: 'mail', payload }),
      'mail.notification': (payload, id) => mails.take(id, { kind: 'mail.notification', payload }),
      'mail.digest': (payload, id) => mails.take(id, { kind: 'mail.digest', payload }),
      'mail.clearance_ends': (payload, id) => mails.take(id, { kind: 'mail.clearance_ends', payload }),
      'inbox.changed': ({ personId }) => inbox.tell(personId),
      'rooms.close': (which) => {
        collab.closeConnections(which)
        if (which.proposalId) proposals.tell(which.proposalId)
        proposals.closeConnections(which)
        inbox.closeConnections(which)
        premortems.closeConnections(which)
        comments.closeConnections(which)
      },
      'rooms.tell': (which) => {
        collab.tellRoom(which)
        proposals.tell(which.proposalId)
      },
      'review.remind': (order, id) => remindReviewer({ now: systemClock }, order, id),
      'document.restore': (order, id) => collab.restore(order, id),
      'document.add_question': (order, id) => collab.addQuestion(order, id),
      'engineering.start': (order, id) => collab.lock(order, id),
      'document.comment': (order, id) => collab.mark(order, id),
      'document.change': (order, id) => collab.change(order, id),
    },
  })
  const pauses = startPauseWatch()
  const reminders = startReminderWatch()
  const lookBacks = startLookBackWatch()
  const standings = startStandingWatch()
  const enter = createDoor({
    trustedProxies: settings.trustedProxies,
    outside: process.env.BASE_URL ? new URL(settings.baseUrl) : null,
  })

  const server = http.createServer(LIMITS, (request, response) => {
    enter(request)
    if (refuseBody(request, response)) return
    files(request, response, () => {
      nameFonts(request, response)
      void pages(request, response)
    })
  })
  server.on('upgrade', (request, socket: Duplex, head) => {
    socket.on('error', () => socket.destroy())
    enter(request)
    if (pathOf(request) === LIVE_PATH) collab.handleUpgrade(request, socket, head)
    else if (pathOf(request) === PREMORTEM_PATH) premortems.handleUpgrade(request, socket, head)
    else if (pathOf(request) === PROPOSAL_PATH) proposals.handleUpgrade(request, socket, head)
    else if (pathOf(request) === COMMENTS_PATH) comments.handleUpgrade(request, socket, head)
    else if (pathOf(request) === INBOX_PATH) inbox.handleUpgrade(request, socket, head)
    else if (dev && upgradesForNext.listenerCount('upgrade') > 0) upgradesForNext.emit('upgrade', request, socket, head)
    else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
  })

  // Closed from the bottom up: no new request, then the orders and the live text to their end, then the rest.
  closing.add(() => db.$disconnect())
  closing.add(() => app.close())
  closing.add(() => server.closeAllConnections())
  closing.add(() => collab.destroy())
  closing.add(() => premortems.destroy())
  closing.add(() => comments.destroy())
  closing.add(() => inbox.destroy())
  closing.add(() => proposals.destroy())
  closing.add(() => mails.stop())
  closing.add(() => outbox.stop())
  closing.add(() => pauses.stop())
  closing.add(() => reminders.stop())
  closing.add(() => lookBacks.stop())
  closing.add(() => standings.stop())
  closing.add(() => {
    server.close()
  })
  await listen(server, settings)
  void catchUpSummaries().catch((error) => console.error(`Lists may show older counts until a text is opened: ${error.message}`))
  void catchUpSearch().catch((error) => console.error(`Some proposals may not be found yet: ${error.message}`))
}

const passOn = (_request: unknown, _response: unknown, next: () => void) => next()

function pathOf(request: http.IncomingMessage): string {
  return (request.url ?? '').split('?')[0] ?? ''
}

function listen(server: http.Server, { host, port }: Env): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(new LaunchError(`PORT: the server cannot listen on ${host}:${port}: ${error.message}`)),
    )
    server.listen(port, host, resolve)
  })
}
