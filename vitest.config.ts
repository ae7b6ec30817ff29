import { defineConfig } from 'vitest/config'

/** `npm test -- unit` and `npm test -- integration` run these; so does `npx vitest --project unit` while one works. */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    maxWorkers: 2,
    // The files of a worker share what they import, which else is a third of the work. Whoever changes what is shared (the settings, a
    // module, a mock) puts it back.
    isolate: false,
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
