import { describe, expect, it } from 'vitest'
import type { Pieces } from '@/lib/domain/finding/highlight'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { catchUpSearch } from '@/lib/server/finding/catch-up-search'
import { getFindings } from '@/lib/server/finding/get-findings'
import { writeSearchText } from '@/lib/server/finding/write-search-text'
import { lookAgain } from '@/lib/server/writing/look-again'
import { writeSummary } from '@/lib/server/writing/write-summary'
import { aDraft, aMember, archivedProposal, aWorkspace, draftProposal, named } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'
import { saying } from '@/tests/support/finding'
import { typeHeadline } from '@/tests/support/live-edits'

const find = (ctx: Context, q: string) => getFindings(ctx, { q })
const text = (pieces: Pieces) => pieces.map((piece) => (piece.hit ? `[${piece.text}]` : piece.text)).join('')

describe('finding', () => {
  it('shows titles, words inside sections, questions and answers, and people, each with the words marked', async () => {
    const { workspace, admin } = await aWorkspace()
    await aMember(workspace, 'member', { name: 'Isa Power' })
    const tray = await draftProposal(admin, { title: 'Power Tray', content: sampleContent() })
    const { proposals, places, people } = await find(admin.ctx, 'power')
    expect(proposals.map((one) => [one.id, text(one.title), one.isOwn])).toEqual([[tray.id, '[Power] Tray', true]])
    expect(places.map((place) => [place.part, place.entryId, text(place.words)])).toEqual([
      ['customerFaq', 'power', 'Does it need [power]?'],
    ])
    expect(people.map(({ name }) => text(name))).toEqual(['Isa [Power]'])
    const answered = await find(admin.ctx, 'nine shops')
    expect(answered.places.map((place) => [place.part, place.entryId, text(place.words)])).toEqual([
      ['internalFaq', 'market', '214 in [nine] [shops].'],
    ])
  })

  it('narrows to people by "@" and asks nothing for ">"', async () => {
    const { workspace, admin } = await aWorkspace()
    await aMember(workspace, 'member', { name: 'Zoë Ångström' })
    await draftProposal(admin, { title: 'Zoe' })
    expect(await find(admin.ctx, '@zoe ang')).toMatchObject({
      proposals: [],
      places: [],
      people: [{ person: { name: 'Zoë Ångström' } }],
    })
    expect((await find(admin.ctx, '@')).people).toHaveLength(2)
    expect(await find(admin.ctx, '> zoe')).toEqual({ proposals: [], places: [], people: [] })
  })

  it.each([
    ['Sean O’Brien', ['@obrien', "@sean o'brien", '@brien', '@O’BRI']],
    ['Anne-Marie Strauß', ['@anne-marie', '@marie', '@strauss', '@Strauß', '@anne marie s']],
    ['Søren Łukasz d’Artagnan', ['@soren', '@Søren', '@lukasz', '@artagnan', "@d'art"]],
    ['Ana d’Ávila-O’Neill', ['@avila', "@d'avila", '@oneill', '@neill ana']],
    ['Björn Müller-Lüdenscheidt', ['@bjorn müller', '@ludenscheidt', '@MÜLLER-LÜDENSCHEIDT']],
    ['Пётр Іванович 3rd (ops)', ['@петр', '@3rd', '@ops']],
  ])('finds %s however the name is typed', async (name, typed) => {
    const { workspace, admin } = await aWorkspace()
    await aMember(workspace, 'member', { name })
    await aMember(workspace, 'member', { name: 'Somebody Else' })
    for (const q of typed)
      expect(
        (await find(admin.ctx, q)).people.map(({ person }) => person.name),
        q,
      ).toEqual([name])
    for (const q of ['@%', '@_', '@rien', '@art_gnan']) expect((await find(admin.ctx, q)).people.length, q).not.toBe(1)
  })

  it('shows without words what the person opened last and may still read, and nothing of what others opened', async () => {
    const { workspace, admin } = await aWorkspace()
    const member = await aMember(workspace)
    const titles = async (ctx: Context) => (await find(ctx, ' ')).proposals.map(({ title }) => text(title))
    const made = []
    for (const title of ['One', 'Two', 'Three']) made.push(await draftProposal(admin, { title }))
    const [one, two, three] = made
    if (!one || !two || !three) throw new Error('three were made')
    let at = Date.now()
    for (const { id } of [two, three, one, two]) await lookAgain({ ...member.ctx, now: () => new Date(at++) }, id)
    expect(await titles(member.ctx)).toEqual(['Two', 'One', 'Three'])
    expect(await titles(admin.ctx)).toEqual([])
    await db.proposal.update({ where: { id: two.id }, data: { visibility: 'named' } })
    await db.proposal.update({
      where: { id: three.id },
      data: { status: 'archived', statusBeforeArchive: 'draft', archivedAt: new Date() },
    })
    expect(await titles(member.ctx)).toEqual(['One'])
  })

  it('gives nothing away of what is not shared: no title, no words, no people to a guest', async () => {
    const { workspace, admin } = await aWorkspace()
    const member = await aMember(workspace, 'member', { name: 'Xanthe Secretary' })
    const guest = await aMember(workspace, 'guest', { name: 'Helen Osei' })
    const hidden = await draftProposal(admin, {
      title: 'Xanthophyll',
      visibility: 'named',
      content: saying({ problem: 'A xylophone.' }),
    })
    await archivedProposal(admin, { title: 'Xenon' })
    for (const q of ['xanthophyll', 'xantophyll', 'xan', 'xylophone', 'xenon']) {
      const { proposals, places, people } = await find(member.ctx, q)
      expect([proposals, places], q).toEqual([[], []])
      expect(people.map(({ person }) => person.name)).toEqual(q === 'xan' ? ['Xanthe Secretary'] : [])
      expect(await find(guest.ctx, q), q).toEqual({ proposals: [], places: [], people: [] })
    }
    await named(hidden, guest, 'reader')
    expect((await find(guest.ctx, 'xylophone')).places.map(({ proposalId }) => proposalId)).toEqual([hidden.id])
    expect((await find(guest.ctx, '@x')).people).toEqual([])
    const elsewhere = await aWorkspace()
    expect(await find(elsewhere.admin.ctx, 'xanthophyll')).toEqual({ proposals: [], places: [], people: [] })
  })

  it('points out in texts, questions and answers what is one typing error away, behind what is there as typed', async () => {
    const { admin } = await aWorkspace()
    const answers = await draftProposal(admin, { title: 'Power Tray', content: sampleContent() })
    const found = async (q: string) =>
      (await find(admin.ctx, q)).places.map((place) => [place.proposalId, place.part, place.entryId, text(place.words)])
    expect(await found('ninne shops')).toEqual([])
    expect(await found('nine shosp')).toEqual([[answers.id, 'internalFaq', 'market', '214 in [nine] [shops].']])
    expect(await found('pwoer')).toEqual([[answers.id, 'customerFaq', 'power', 'Does it need [power]?']])
    const typed = await draftProposal(admin, { title: 'Older', content: saying({ problem: 'They lost powr, not powder.' }) })
    expect(await found('powr')).toEqual([
      [typed.id, 'problem', null, 'They lost [powr], not powder.'],
      [answers.id, 'customerFaq', 'power', 'Does it need [power]?'],
    ])
  })

  it('does not find by a typing error what the person may not read, or another workspace holds', async () => {
    const { workspace, admin } = await aWorkspace()
    const member = await aMember(workspace)
    const elsewhere = await aWorkspace()
    const content = saying({ problem: 'A xylophone.' })
    const hidden = await draftProposal(admin, { title: 'Bells', visibility: 'named', content })
    await draftProposal(elsewhere.admin, { title: 'Drums', content })
    const places = async (ctx: Context) => (await find(ctx, 'xlyophone')).places.map(({ proposalId }) => proposalId)
    expect(await places(member.ctx)).toEqual([])
    expect(await places(admin.ctx)).toEqual([hidden.id])
    await named(hidden, member, 'reader')
    expect(await places(member.ctx)).toEqual([hidden.id])
  })

  it('does not let a hidden title change what a typing error finds', async () => {
    const { workspace, admin } = await aWorkspace()
    const member = await aMember(workspace)
    await draftProposal(admin, { title: 'Second Belle' })
    const before = await find(member.ctx, 'bells')
    await draftProposal(admin, { title: 'Bells', visibility: 'named' })
    expect(await find(member.ctx, 'bells')).toEqual(before)
    expect(before.proposals).toHaveLength(1)
  })
})

describe('what is found', () => {
  it('in spite of a typing error is bounded in each proposal, for all its life', async () => {
    const { workspace, admin } = await aWorkspace()
    const known = () =>
      db.searchWord.findMany({ where: { workspaceId: workspace.id }, distinct: ['word'], select: { word: true } })
    const words = (from: number) => Array.from({ length: 3_000 }, (_, at) => `word${(from + at).toString(36).padStart(4, '0')}`)
    const proposal = await draftProposal(admin, { title: 'Dictionary', content: saying({ problem: words(0).join(' ') }) })
    const write = (problem: string) => db.$transaction((tx) => writeSearchText(tx, proposal.id, saying({ problem })))
    const first = await known()
    expect(first.length).toBeGreaterThan(3_000)
    // What is known already costs nothing.
    await write(words(0).reverse().join(' '))
    expect(await known()).toHaveLength(first.length)
    await write(words(3_000).join(' '))
    await write(`${words(6_000).join(' ')} ${'long'.repeat(9)}`)
    expect(await known()).toHaveLength(5_000)
    expect((await find(admin.ctx, words(6_000)[7] ?? '')).places).toHaveLength(1)
    // Another one brings its own.
    await draftProposal(admin, { title: 'Letter' })
    expect((await find(admin.ctx, 'lettr')).proposals).toHaveLength(1)
  })

  it('follows the committed text', async () => {
    const { admin } = await aWorkspace()
    const proposal = await draftProposal(admin, { title: 'Quiet Hour' })
    await typeHeadline(proposal, admin.person, 'Northgate now rings you')
    await writeSummary(proposal.id)
    const { proposals, places } = await find(admin.ctx, 'rings')
    expect(proposals.map(({ title }) => text(title))).toEqual(['Quiet Hour: Northgate now [rings] you'])
    expect(places.map(({ part }) => part)).toEqual(['headline'])
  })

  it('is made anew at the start where it is behind, and only there', async () => {
    const { admin } = await aWorkspace()
    const old = await draftProposal(admin, { title: 'Older Code', content: sampleContent() })
    const typed = await draftProposal(admin, { title: 'Typed' })
    const bare = await aDraft(admin, { title: 'Without text' })
    await db.$executeRaw`UPDATE "proposal_search" SET "indexed_version" = 0, "words" = '', "title_words" = '', "parts" = '[]' WHERE "proposal_id" = ${old.id}::uuid`
    await db.$executeRaw`UPDATE "proposal" SET "title" = 'Renamed' WHERE "id" = ${typed.id}::uuid`
    expect(await catchUpSearch()).toBeGreaterThanOrEqual(3)
    for (const [q, id] of [
      ['older', old.id],
      ['renamed', typed.id],
      ['without', bare.id],
    ] as const) {
      expect(
        (await find(admin.ctx, q)).proposals.map((one) => one.id),
        q,
      ).toEqual([id])
    }
    expect((await find(admin.ctx, 'lid')).places.length).toBeGreaterThan(0)
    const changed = await db.$queryRaw<
      { at: string }[]
    >`SELECT xmin::text AS "at" FROM "proposal_search" WHERE "proposal_id" = ${old.id}::uuid`
    await catchUpSearch()
    expect(await db.$queryRaw`SELECT xmin::text AS "at" FROM "proposal_search" WHERE "proposal_id" = ${old.id}::uuid`).toEqual(
      changed,
    )
  })

  it('keeps a text that holds what PostgreSQL refuses', async () => {
    const { admin } = await aWorkspace()
    const proposal = await draftProposal(admin, { title: 'Odd', content: saying({ problem: 'nul\u0000 half \ud83d bell' }) })
    expect((await find(admin.ctx, 'half')).places.map(({ proposalId }) => proposalId)).toEqual([proposal.id])
  })
})
