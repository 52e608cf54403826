import type { Config } from '#platform/config.ts'
import { systemClock } from '#platform/dates/clock.ts'
import { readSecrets } from '#platform/db/app-secrets.ts'
import type { Address } from '#platform/db/database.ts'
import { addressOf, DATABASE } from '#platform/db/prepare.ts'
import { runningEmbedded, socketOf } from '#platform/db/running-embedded.ts'
import type { Command } from './command.ts'
import { judgeDatabase, lookAtDatabase } from './doctor-database.ts'
import { judgeFiles, judgeLastBackup } from './doctor-files.ts'
import { type Judged, judged, judgeSettings } from './doctor-settings.ts'
import { printJson, printTable } from './print.ts'

/** Before anything is started: a production that is not safe does not start. */
export function refuseUnsafeSettings(config: Config): void {
  refuse(config, () => [...judgeSettings(config), ...judgeFiles(config)])
}

/** Before the doors are opened. */
export async function refuseUnsafeDatabase(config: Config, app: Address): Promise<void> {
  if (config.NODE_ENV !== 'production') return
  const facts = await lookAtDatabase(app)
  refuse(config, () => judgeDatabase(facts, systemClock.now()))
}

function refuse({ NODE_ENV }: Config, judge: () => readonly Judged[]): void {
  if (NODE_ENV !== 'production') return
  const unsafe = judge().filter(({ safe }) => !safe)
  if (unsafe.length === 0) return
  const list = unsafe.map(({ setting, words }) => `  ${setting}: ${words}`)
  throw new Error(
    `Linkwork does not start: with NODE_ENV=production it keeps real records, and these settings are not safe.\n${list.join('\n')}`,
  )
}

export const doctorCommand: Command = {
  name: 'doctor',
  usage: 'doctor [--json]',
  help: 'Judge the settings and the database: are they fit for real records? Exit code 1 when one is not.\nWith NODE_ENV=production, `start` and `worker` refuse what it finds unsafe.',
  async run(args, config) {
    const found = await lookAt(config)
    const settings = [
      judged('NODE_ENV', config.NODE_ENV === 'production', 'Set NODE_ENV=production.'),
      ...judgeSettings(config),
      ...judgeFiles(config),
      ...judgeLastBackup(config, systemClock.now()),
      ...(found ? judgeDatabase(found, systemClock.now()) : []),
    ]
    const safe = settings.every((setting) => setting.safe)
    if (args.includes('--json')) printJson({ safe, settings, databaseSeen: !!found, database: databaseOf(config) })
    else printTable([...settings.map(inWords), ...(found ? [] : [NOT_SEEN])])
    return safe ? 0 : 1
  },
}

const NOT_SEEN = ['not seen', 'database', 'The database does not answer now: start the service and ask again.']

function inWords({ setting, safe, words }: Judged): string[] {
  return safe ? ['ok', setting, ''] : ['NOT SAFE', setting, words]
}

/** A database that does not run is not started to be judged. */
async function lookAt(config: Config) {
  const app = whereAppConnects(config)
  return app && lookAtDatabase(app).catch(() => undefined)
}

function whereAppConnects({ dataDir, DATABASE_URL }: Config): Address | undefined {
  const given = DATABASE_URL ? addressOf(DATABASE_URL) : runningEmbedded(dataDir, DATABASE)
  if (!given || given.user === 'linkwork_app') return given
  const { appPassword } = readSecrets(dataDir)
  return appPassword ? { ...given, user: 'linkwork_app', password: appPassword } : undefined
}

/** How a local administrator reaches the database. */
function databaseOf(config: Config) {
  if (!config.DATABASE_URL) return { ...socketOf(config.dataDir), user: 'postgres', database: DATABASE }
  const { host, port, user, database } = addressOf(config.DATABASE_URL)
  return { socket: host, port, user, database }
}
