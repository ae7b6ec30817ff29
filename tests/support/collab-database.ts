import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { migrate } from '@/lib/launch/migrate'
import { type Cluster, openCluster } from '@/lib/launch/postgres/cluster'
import { createDatabase, dropDatabase } from '@/lib/launch/postgres/create-database'

export interface KillableDatabase {
  url: string
  /** Kills the server and each of its processes with -9. */
  kill: () => void
  /** Starts it again; resolves when it has recovered and answers. */
  restart: () => Promise<void>
  stop: () => Promise<void>
}

/** A PostgreSQL of its own in .data, so that killing it hurts nobody else. */
export async function killableDatabase(name: string): Promise<KillableDatabase> {
  const root = process.cwd()
  const open = () => openCluster({ root, dataDir: path.join(root, '.data', name), say: () => {} })
  let cluster: Cluster = await open()
  await dropDatabase(cluster, 'killed')
  await createDatabase(cluster, 'killed')
  const url = cluster.ownerUrl('killed')
  await migrate(url, path.join(root, 'prisma/migrations'))
  return {
    url,
    kill: () => {
      for (const pid of [cluster.pid(), ...childrenOf(cluster.pid())]) {
        try {
          process.kill(pid, 'SIGKILL')
        } catch {
          // gone with its parent
        }
      }
    },
    restart: async () => {
      cluster = await open()
      if (cluster.ownerUrl('killed') !== url) throw new Error('the database came back on another port')
    },
    stop: async () => {
      await cluster.stop()
    },
  }
}

/** Processes whose parent this is, from /proc; elsewhere PostgreSQL's own end when their parent does. */
function childrenOf(parent: number): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && parentOf(name) === parent)
      .map(Number)
  } catch {
    return []
  }
}

function parentOf(pid: string): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return null
  }
}
