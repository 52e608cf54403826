import { existsSync, statSync } from 'node:fs'
import type { Config } from '#platform/config.ts'
import { addressOf, DATABASE } from '#platform/db/prepare.ts'
import { socketOf } from '#platform/db/running-embedded.ts'
import { carrierOf } from '#platform/mail/transport-of.ts'
import type { Command } from './command.ts'
import { printJson, printTable } from './print.ts'

export interface Judged {
  readonly setting: string
  readonly safe: boolean
  readonly words: string
}

/** What is fit for real children's records, and what is not, in words. */
export function judge(config: Config): Judged[] {
  const own = ['127.0.0.1', 'localhost', '::1']
  const judged = (setting: string, safe: boolean, words: string): Judged => ({ setting, safe, words })
  return [
    judged('BASE_URL', config.baseUrl.protocol === 'https:', 'People must reach the service over https.'),
    judged(
      'BASE_URL host',
      !own.includes(config.baseUrl.hostname),
      'Links and cookies need the name that people type, not this machine’s own.',
    ),
    judged('SECOND_FACTOR', config.SECOND_FACTOR !== 'off', 'Everybody needs a second step to sign in.'),
    judged('DEMO', !config.DEMO && !config.DEMO_ANYWHERE, 'The demonstration’s password is known to everybody.'),
    judged('NODE_ENV', config.NODE_ENV === 'production', 'Set NODE_ENV=production.'),
    judged('LOG_LEVEL', config.LOG_LEVEL !== 'debug', 'Debugging says more than a log should keep.'),
    judged(
      'SMTP_URL',
      carrierOf(config) !== 'none' && carrierOf(config) !== 'file',
      'Nobody is told of anything by mail: set SMTP_URL, or NOTIFY_API_KEY.',
    ),
    judged(
      'DATA_DIR',
      !existsSync(config.dataDir) || (statSync(config.dataDir).mode & 0o077) === 0,
      'Nobody else on this machine may look into the data folder.',
    ),
    judged(
      'DATABASE_URL',
      !config.DATABASE_URL || isSafeDatabase(config.DATABASE_URL),
      'The way to another machine’s database must be encrypted: sslmode=verify-full.',
    ),
  ]
}

function isSafeDatabase(url: string): boolean {
  const { host, ssl } = addressOf(url)
  return host.startsWith('/') || ['127.0.0.1', 'localhost', '::1'].includes(host) || ssl === true
}

/** How a local administrator reaches the database. */
function databaseOf(config: Config) {
  if (!config.DATABASE_URL) return { ...socketOf(config.dataDir), user: 'postgres', database: DATABASE }
  const { host, port, user, database } = addressOf(config.DATABASE_URL)
  return { socket: host, port, user, database }
}

export const doctorCommand: Command = {
  name: 'doctor',
  usage: 'doctor [--json]',
  help: 'Judge the settings: are they fit for real records? Exit code 1 when one is not.',
  async run(args, config) {
    const settings = judge(config)
    const safe = settings.every((setting) => setting.safe)
    if (args.includes('--json')) printJson({ safe, settings, database: databaseOf(config) })
    else printTable(settings.map(({ setting, safe: fit, words }) => [fit ? 'ok' : 'NOT SAFE', setting, words]))
    return safe ? 0 : 1
  },
}
