import { connection, NextResponse } from 'next/server'
import { getHealth } from '@/lib/server/get-health'

/** For monitors: 200 while the database answers, 503 while it does not. */
export async function GET() {
  await connection()
  const health = await getHealth()
  return NextResponse.json(health, { status: health.status === 'ok' ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
