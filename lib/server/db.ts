import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/prisma/generated/client'
import { env } from './env'
import { QueuedClient } from './queued-client'

const kept = globalThis as typeof globalThis & { datelineDb?: PrismaClient }

/** The one client of this process (hot reload keeps it). It connects on the first query and again after a lost database. */
export const db: PrismaClient = kept.datelineDb ?? connect()

kept.datelineDb = db

function connect(): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env().databaseUrl,
      max: 10,
      connectionTimeoutMillis: 5000,
      Client: QueuedClient,
    }),
  })
}
