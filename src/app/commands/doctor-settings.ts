import path from 'node:path'
import { keyFileOf } from '#platform/backup/backup-key.ts'
import type { Config } from '#platform/config.ts'
import { readKeys } from '#platform/crypto/key-file.ts'
import { addressOf } from '#platform/db/prepare.ts'
import { carrierOf } from '#platform/mail/carrier-of.ts'

/** One thing that must be so before real children's records are kept, and what to do when it is not. */
export interface Judged {
  readonly setting: string
  readonly safe: boolean
  readonly words: string
}

const OWN_MACHINE = ['127.0.0.1', 'localhost', '::1', '[::1]']
const SHORTEST_SECRET = 16
const FEWEST_DIFFERENT_BYTES = 8

export const judged = (setting: string, safe: boolean, words: string): Judged => ({ setting, safe, words })

/** What the settings themselves say, without looking at anything. */
export function judgeSettings(config: Config): Judged[] {
  return [...judgeDoors(config), ...judgeDemo(config), ...judgeOthers(config), ...judgeSecrets(config)]
}

/** How people come in. */
function judgeDoors({ baseUrl, SECOND_FACTOR, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET = '' }: Config) {
  return [
    judged(
      'BASE_URL',
      baseUrl.protocol === 'https:',
      'People must reach the service over https: set BASE_URL to the https address.',
    ),
    judged(
      'BASE_URL host',
      !OWN_MACHINE.includes(baseUrl.hostname),
      'Links and cookies need the name that people type, not this machine’s own: set BASE_URL to it.',
    ),
    judged(
      'SECOND_FACTOR',
      SECOND_FACTOR !== 'off',
      'Everybody needs a second step to sign in: leave SECOND_FACTOR out.',
    ),
    judged(
      'OIDC_ISSUER',
      !OIDC_ISSUER || new URL(OIDC_ISSUER).protocol === 'https:',
      'Anybody on the way could say who somebody is: set OIDC_ISSUER to the provider’s https address.',
    ),
    judged(
      'OIDC_CLIENT_SECRET',
      !OIDC_ISSUER || (Boolean(OIDC_CLIENT_ID) && OIDC_CLIENT_SECRET.length >= SHORTEST_SECRET),
      `Set OIDC_CLIENT_ID, and OIDC_CLIENT_SECRET as the provider made it: ${SHORTEST_SECRET} characters or more.`,
    ),
  ]
}

function judgeDemo({ DEMO, DEMO_ANYWHERE }: Config) {
  return [
    judged('DEMO', !DEMO, 'The demonstration’s password is known to everybody: leave DEMO out.'),
    judged(
      'DEMO_ANYWHERE',
      !DEMO_ANYWHERE,
      'It would serve the demonstration, whose password everybody knows, to others: leave DEMO_ANYWHERE out.',
    ),
  ]
}

/** What goes to other machines, and what is said. */
function judgeOthers(config: Config) {
  const { DATABASE_URL, JOB_DATABASE_URL, NOTIFY_URL, MAIL_FROM, LOG_LEVEL, WORKER, METRICS_HOST, METRICS_TOKEN } =
    config
  const cannotWork =
    WORKER === 'here' && DATABASE_URL && !JOB_DATABASE_URL && addressOf(DATABASE_URL).user === 'linkwork_app'
  return [
    judged(
      'DATABASE_URL',
      !DATABASE_URL || isSafeWay(DATABASE_URL),
      'The way to another machine’s database must be encrypted: add sslmode=verify-full to DATABASE_URL.',
    ),
    judged(
      'JOB_DATABASE_URL',
      !JOB_DATABASE_URL || isSafeWay(JOB_DATABASE_URL),
      'The way to another machine’s database must be encrypted: add sslmode=verify-full to JOB_DATABASE_URL.',
    ),
    judged(
      'WORKER',
      !cannotWork,
      'Nobody does the work in the background, so an alert is never mailed: set JOB_DATABASE_URL, or WORKER=elsewhere and run `linkwork worker`.',
    ),
    judged('SMTP_URL', isMailed(config), 'Nobody is told of anything by mail: set SMTP_URL, or NOTIFY_API_KEY.'),
    judged(
      'NOTIFY_URL',
      new URL(NOTIFY_URL).protocol === 'https:',
      'Mail must not be readable on its way to GOV.UK Notify: set NOTIFY_URL to an https address, or leave it out.',
    ),
    judged(
      'MAIL_FROM',
      !MAIL_FROM || isAnAddress(MAIL_FROM),
      'Mail that comes from nowhere is thrown away: set MAIL_FROM to an address at a domain of yours.',
    ),
    judged(
      'METRICS_HOST',
      OWN_MACHINE.includes(METRICS_HOST) || Boolean(METRICS_TOKEN),
      'Others could read how the service is used: set METRICS_TOKEN, or leave METRICS_HOST out.',
    ),
    judged(
      'LOG_LEVEL',
      !['debug', 'silent', 'fatal'].includes(LOG_LEVEL),
      'A log must say enough to notice trouble and no more: set LOG_LEVEL=info.',
    ),
  ]
}

/** Keys, and what is kept in case everything else is lost. */
function judgeSecrets({ FIELD_KEYS, BACKUPS, BACKUP_KEY, DATABASE_URL, dataDir, backupDir }: Config) {
  const keyFile = path.resolve(keyFileOf({ dataDir, keyFile: BACKUP_KEY }))
  return [
    judged(
      'FIELD_KEYS',
      !FIELD_KEYS || areKeys(FIELD_KEYS),
      'These are no random keys: leave FIELD_KEYS out, or make one with `openssl rand 32`.',
    ),
    judged(
      'BACKUPS',
      BACKUPS !== 'off' || Boolean(DATABASE_URL),
      'A broken disk would take every record with it: leave BACKUPS out.',
    ),
    judged(
      'BACKUP_KEY',
      !`${keyFile}${path.sep}`.startsWith(`${backupDir}${path.sep}`),
      'Whoever takes the backups takes their key with them: move it out of BACKUP_DIR and name it with BACKUP_KEY.',
    ),
  ]
}

function isSafeWay(url: string): boolean {
  const { host, ssl } = addressOf(url)
  return host.startsWith('/') || OWN_MACHINE.includes(host) || ssl === true
}

function isMailed(config: Config): boolean {
  return ['smtp', 'notify'].includes(carrierOf(config))
}

function isAnAddress(from: string): boolean {
  const [, domain] = /@([\w.-]+)>?\s*$/.exec(from) ?? []
  return domain !== undefined && domain.includes('.') && !domain.endsWith('.localhost')
}

/** A key that somebody made up, or that was copied from an example, repeats itself. */
function areKeys(text: string): boolean {
  try {
    const keys = readKeys(text)
    return keys.length > 0 && keys.every(({ bytes }) => new Set(bytes).size >= FEWEST_DIFFERENT_BYTES)
  } catch {
    return false
  }
}
