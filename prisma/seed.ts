import { dayInWords } from '@/lib/domain/calendar-day'
import { DAY_MS } from '@/lib/domain/day'
import type { DocumentContent } from '@/lib/editor/content'
import { countWords } from '@/lib/editor/count-words'
import { diffContent, totalChange } from '@/lib/editor/diff/diff-content'
import { newDocument } from '@/lib/editor/new-document'
import { SCHEMA_VERSION } from '@/lib/editor/schema'
import { keepRevisionCheck } from '@/lib/server/clarity/keep-revision-check'
import type { Tx } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import type { EventData } from '@/lib/server/events'
import { createAccount, hashPassword } from '@/lib/server/people/create-account'
import { hashContent } from '@/lib/server/revisions/hash-content'
import { packContent } from '@/lib/server/revisions/pack-content'
import { writeSummaryIn } from '@/lib/server/writing/write-summary'
import { demoContent, keepParts, readingAs } from './demo/demo-content'
import type { DemoProposal } from './demo/demo-proposal'
import { addDemoRounds } from './demo/demo-rounds'
import { addDemoSession } from './demo/demo-session'
import { addDemoThreads } from './demo/demo-threads'
import { type Moment, writeDemoTrail } from './demo/demo-trail'
import { careRoster, nightBell, oneBag, pillMatch, plainLeaflet, quietHour } from './demo/other-proposals'
import { addPastYear } from './demo/past/past-year'
import { secondBell } from './demo/second-bell'
import { DEMO_PASSWORD, DEMO_PEOPLE, DEMO_TEAMS, DEMO_WORKSPACE } from './demo/story'

export type DemoAccount = { name: string; email: string; password: string; role: string }

const PROPOSALS: DemoProposal[] = [plainLeaflet, pillMatch, oneBag, secondBell, careRoster, quietHour, nightBell]
const FOUNDED_DAYS_AGO = 370

/**
 * Loads the demo workspace into an installation without any, in one transaction: killed half-way, it leaves nothing.
 * Days are counted back from now. Returns the accounts, or null where a workspace stands already.
 */
export async function seedDemo(now: Date = new Date()): Promise<{ accounts: DemoAccount[] } | null> {
  if (await db.workspace.findFirst({ select: { id: true } })) return null
  // Once for all: the password is printed anyway, and hashing is slow on purpose.
  const hash = await hashPassword(DEMO_PASSWORD)
  await db.$transaction((tx) => new Demo(tx, now).load(hash), { maxWait: 10_000, timeout: 120_000 })
  return { accounts: DEMO_PEOPLE.map(({ name, email, role }) => ({ name, email, role, password: DEMO_PASSWORD })) }
}

class Demo {
  private workspaceId = ''
  private readonly people = new Map<string, string>()
  private readonly teams = new Map<string, string>()
  private readonly moments: Moment[] = []

  constructor(
    private readonly tx: Tx,
    private readonly now: Date,
  ) {}

  async load(passwordHash: string): Promise<void> {
    const founded = this.daysAgo(FOUNDED_DAYS_AGO)
    this.workspaceId = (await this.tx.workspace.create({ data: { ...DEMO_WORKSPACE, createdAt: founded } })).id
    await this.addPeople(passwordHash, founded)
    await this.addTeams(founded)
    for (const proposal of PROPOSALS) await this.addProposal(proposal)
    await this.addPastYear()
    await writeDemoTrail(this.tx, this.workspaceId, this.moments)
  }

  private async addPastYear(): Promise<void> {
    const note = this.note.bind(this)
    const to = { workspaceId: this.workspaceId, now: this.now, personId: this.personId.bind(this), note }
    await addPastYear(this.tx, { ...to, teamId: (name) => this.teams.get(name) ?? null })
  }

  private async addPeople(passwordHash: string, founded: Date): Promise<void> {
    for (const [index, { key, name, email, role, functions }] of DEMO_PEOPLE.entries()) {
      const person = await createAccount(this.tx, {
        name,
        email,
        timeZone: 'Europe/London',
        password: DEMO_PASSWORD,
        passwordHash,
      })
      const joinedAt = new Date(founded.getTime() + index * 7 * 3_600_000)
      await this.tx.membership.create({ data: { workspaceId: this.workspaceId, personId: person.id, role, functions, joinedAt } })
      this.people.set(key, person.id)
      if (index === 0) this.note(joinedAt, key, 'workspace.created', {})
      else this.note(joinedAt, key, 'member.joined', { personId: person.id, role })
    }
  }

  private async addTeams(founded: Date): Promise<void> {
    for (const { name, members } of DEMO_TEAMS) {
      const createdAt = new Date(founded.getTime() + 4 * DAY_MS)
      const team = await this.tx.team.create({
        data: {
          workspaceId: this.workspaceId,
          name,
          createdAt,
          members: { create: members.map((key) => ({ personId: this.personId(key), addedAt: createdAt })) },
        },
      })
      this.teams.set(name, team.id)
      this.note(createdAt, 'marcus', 'team.created', { teamId: team.id })
    }
  }

  private async addProposal(demo: DemoProposal): Promise<void> {
    const startedAt = this.daysAgo(demo.startedDaysAgo)
    const launchDay = demo.launchIn === null ? null : this.daysAgo(-demo.launchIn).toISOString().slice(0, 10)
    const content = demoContent(demo, launchDay ? dayInWords(launchDay) : '')
    const archivedAt = demo.archived ? this.daysAgo(demo.archived.daysAgo) : null
    const { id } = await this.tx.proposal.create({
      data: {
        workspaceId: this.workspaceId,
        title: demo.title,
        teamId: this.teams.get(demo.team) ?? null,
        ownerId: this.personId(demo.owner),
        visibility: demo.visibility,
        launchDate: launchDay ? new Date(launchDay) : null,
        engineeringMonths: demo.months,
        createdAt: startedAt,
        ...(demo.archived && {
          status: 'archived' as const,
          statusBeforeArchive: 'draft' as const,
          archivedAt,
          archivedById: this.personId(demo.archived.by),
        }),
        people: { create: this.relations(demo, startedAt) },
        answers: { create: this.answers(demo, startedAt) },
        document: { create: { schemaVersion: SCHEMA_VERSION, snapshot: new Uint8Array(newDocument(content)) } },
      },
    })
    this.note(startedAt, demo.owner, 'proposal.created', { proposalId: id, visibility: demo.visibility })
    await this.addContributions(id, demo)
    await this.addRevisions(id, demo, content, launchDay ? dayInWords(launchDay) : '')
    if (demo.archived && archivedAt) this.note(archivedAt, demo.archived.by, 'proposal.archived', { proposalId: id })
    if (demo === secondBell) await this.addSession(id, demo, launchDay)
    const note = this.note.bind(this)
    const loading = { workspaceId: this.workspaceId, proposalId: id, now: this.now, personId: this.personId.bind(this), note }
    await addDemoRounds(this.tx, demo, loading)
    if (demo === secondBell) await addDemoThreads(this.tx, loading)
    await this.tellPeople(id, demo)
    await writeSummaryIn(this.tx, id)
  }

  private async addSession(proposalId: string, { owner }: DemoProposal, launchDay: string | null): Promise<void> {
    const newest = await this.tx.revision.aggregate({ where: { proposalId }, _max: { number: true } })
    const revisionNumber = newest._max.number ?? 1
    const at = this.daysAgo(1)
    const launchDate = launchDay ? new Date(launchDay) : null
    const personId = (key: string) => this.personId(key)
    const premortemId = await addDemoSession(this.tx, { proposalId, revisionNumber, launchDate, at, personId })
    this.note(at, owner, 'premortem.closed', { proposalId, premortemId, revision: revisionNumber })
  }

  private async tellPeople(proposalId: string, { told = [] }: DemoProposal): Promise<void> {
    const rows = told.map(({ kind, to, by, daysAgo, isRead }) => {
      const createdAt = this.daysAgo(daysAgo)
      const seenAt = isRead ? createdAt : null
      const people = { personId: this.personId(to), actorId: this.personId(by) }
      const row = { workspaceId: this.workspaceId, proposalId, kind, detail: {}, mail: 'never' as const }
      return { ...row, ...people, createdAt, readAt: seenAt, doneAt: seenAt }
    })
    await this.tx.notification.createMany({ data: rows })
  }

  private answers({ answers = {}, owner }: DemoProposal, answeredAt: Date) {
    const answeredById = this.personId(owner)
    return Object.entries(answers).map(([question, text]) => ({ question, text, answeredAt, answeredById }))
  }

  private relations(demo: DemoProposal, addedAt: Date) {
    const named = (keys: string[], relation: 'coauthor' | 'reader') =>
      keys.map((key) => ({ personId: this.personId(key), relation, addedAt }))
    return [...named(demo.coauthors, 'coauthor'), ...named(demo.readers ?? [], 'reader')]
  }

  /** Writers take turns over the sections, so that each history has more than one hand in it. */
  private async addContributions(documentId: string, demo: DemoProposal): Promise<void> {
    const writers = [demo.owner, ...demo.coauthors].map((key) => this.personId(key))
    const sections = ['headline', 'subheading', ...Object.keys(demo.sections), 'customerFaq', 'internalFaq']
    const lastAt = this.daysAgo(demo.editedDaysAgo)
    const rows = sections.map((section, index) => ({
      documentId,
      afterRevision: demo.revisions.length,
      personId: writers[index % writers.length] ?? this.personId(demo.owner),
      section,
      updates: 20 + index,
      lastAt,
    }))
    await this.tx.documentContribution.createMany({ data: rows })
  }

  private async addRevisions(proposalId: string, demo: DemoProposal, whole: DocumentContent, launch: string): Promise<void> {
    let before = keepParts(whole, [])
    for (const [index, { message, by, daysAgo, sections, was = {} }] of demo.revisions.entries()) {
      const content = readingAs(keepParts(whole, sections), was, launch)
      const { added, removed } = totalChange(diffContent(before, content))
      before = content
      const hashes = hashContent(content)
      const createdAt = this.daysAgo(daysAgo)
      const contributors = Object.fromEntries(sections.map((section) => [section, [this.personId(by)]]))
      await this.tx.revision.create({
        data: {
          proposalId,
          number: index + 1,
          schemaVersion: SCHEMA_VERSION,
          content: packContent(content),
          ...hashes,
          sectionWords: countWords(content),
          wordsAdded: added,
          wordsRemoved: removed,
          contributors,
          message,
          authorId: this.personId(by),
          lastUpdateId: 0n,
          createdAt,
        },
      })
      await keepRevisionCheck(this.tx, { now: () => createdAt }, { proposalId, number: index + 1, content })
      this.note(createdAt, by, 'revision.saved', { proposalId, number: index + 1, hash: hashes.hash })
    }
  }

  private note(at: Date, key: string, action: string, data: EventData): void {
    this.moments.push({ at, actorId: this.personId(key), action, data })
  }

  private personId(key: string): string {
    const id = this.people.get(key)
    if (!id) throw new Error(`The demo names ${key}, who is not in it.`)
    return id
  }

  private daysAgo(days: number): Date {
    return new Date(this.now.getTime() - days * DAY_MS)
  }
}
