/** The database server that all is measured on, in a folder of its own: two of them may be measured on at once. */
import { mkdirSync } from 'node:fs'
import type { Address } from '#platform/db/database.ts'
import { startPostgres } from '#platform/db/embedded-postgres.ts'
import { databaseOf } from './database.ts'

export type Server = Awaited<ReturnType<typeof openServer>>

export async function openServer(folder: string) {
  mkdirSync(folder, { recursive: true })
  // As it is in use: every commit on the disk before it is acknowledged.
  const postgres = await startPostgres({
    dir: `${folder}/postgres`,
    watch: false,
    settings: { max_connections: '120' },
  })
  const operator: Address = {
    host: postgres.socketDir,
    port: postgres.port,
    user: postgres.superuser,
    password: postgres.password,
    database: 'postgres',
  }
  /** What else is running, and is to be ended before the server is. */
  const stops: (() => Promise<unknown> | void)[] = []
  const endWork = async () => {
    while (stops.length > 0) await stops.pop()!()
  }
  return {
    folder,
    operator,
    postgres,
    stops,
    databaseOf: (scale: number) => databaseOf(operator, folder, scale),
    endWork,
    async stop() {
      await endWork()
      await postgres.stop()
    },
  }
}
