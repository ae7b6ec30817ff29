import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files that start servers, wait on purpose, read what all others left in the database, or try thousands of cases: begun late, each would
 * keep one worker busy while the other has nothing left to do. From the longest down, but what types against the clock comes after what starts
 * servers.
 */
const LONG = [
  'launch/start',
  'inbox/mail-kill',
  'outbox/outbox-worker',
  'writing/summary',
  'inbox/mail-jobs',
  'revisions/restore-revision',
  'launch/cluster',
  'comments/kill',
  'portfolio/many',
  'gate/lock',
  'launch/server-lock',
  'people/sign-in',
  'premortem/random-session',
  'collab/kill',
  'collab/update-guard-properties',
  'editor/set-aside-merge',
  'clarity/any-text',
  'diff/diff-content',
  'editor/merge',
  'domain/gate-histories',
]

/** These first, the others as vitest would have them. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
      return found < 0 ? LONG.length : found
    }
    return (await super.sort(files)).sort((one, other) => place(one) - place(other))
  }
}

/** `npm test -- unit` and `npm test -- integration` run these; so does `npx vitest --project unit` while one works. */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    maxWorkers: 2,
    // The files of a worker share what they import, which else is a third of the work. Whoever changes what is shared (the settings, a
    // module, a mock) puts it back.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Vite calls its own base path so; here it is the address of the product.
    env: { BASE_URL: 'http://localhost:3000' },
    // A loaded machine is slow, not wrong: what is waited for may take its time.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['lib/launch/testing/integration-database.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
