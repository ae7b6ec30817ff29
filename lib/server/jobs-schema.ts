/** The schema of pg-boss's tables. The owner makes them at the start (lib/launch/migrate-jobs.ts): the application's role cannot. */
export const JOBS_SCHEMA = 'jobs'
