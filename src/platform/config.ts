import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { z } from 'zod'
import type { Site } from './context.ts'
import { keysOf } from './crypto/key-file.ts'
import { textCarrierOf } from './mail/carrier-of.ts'

const flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .default('')
  .transform((value) => value === '1' || value === 'true')

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('Where the pages are served.'),
  HOST: z.string().default('127.0.0.1').describe('The address to listen on.'),
  BASE_URL: z.url().optional().describe('What people type to get here. Left out: http://localhost:PORT.'),
  DATA_DIR: z.string().default('./data').describe('Where the embedded database and its secrets are kept.'),
  DATABASE_URL: z.string().optional().describe('Postgres to use. Left out, the service runs its own in DATA_DIR.'),
  PG_BIN: z
    .string()
    .optional()
    .describe('Folder with Postgres programs to run instead of the ones that came with the package.'),
  JOB_DATABASE_URL: z
    .string()
    .optional()
    .describe('Where the worker connects, as linkwork_job, when DATABASE_URL is the application’s own address.'),
  WORKER: z
    .enum(['here', 'elsewhere'])
    .default('here')
    .describe('`elsewhere`: `start` serves pages only, and `linkwork worker` does the work in the background.'),
  WEB_PROCESSES: z.coerce
    .number()
    .int()
    .min(1)
    .max(32)
    .default(1)
    .describe('How many processes serve pages, behind the one address. About one for each core.'),
  WORKER_PROCESSES: z.coerce
    .number()
    .int()
    .min(0)
    .max(32)
    .optional()
    .describe(
      'How many processes do the work in the background. Left out: it is done beside the pages of a single process, and in one of its own beside several.',
    ),
  SMTP_URL: z
    .string()
    .optional()
    .describe('The mail server: smtps://user:password@host:465, or smtp://user:password@host:587, which turns on TLS.'),
  NOTIFY_API_KEY: z.string().optional().describe('Send mail with GOV.UK Notify, by this key.'),
  NOTIFY_TEMPLATE_ID: z
    .string()
    .optional()
    .describe('The Notify template: its subject is ((subject)) and its body ((body)).'),
  NOTIFY_TEXT_TEMPLATE_ID: z
    .string()
    .optional()
    .describe('The Notify template for text messages: its body is ((body)). Left out: nobody is sent a text.'),
  NOTIFY_URL: z.url().default('https://api.notifications.service.gov.uk').describe('Where Notify is.'),
  MAIL_FROM: z
    .string()
    .optional()
    .describe(
      'Whom mail comes from: `Linkwork <no-reply@example.nhs.uk>`. Left out: no-reply at the host of BASE_URL.',
    ),
  BACKUP_DIR: z
    .string()
    .optional()
    .describe(
      'Where backups, the log of changes and the journal are kept: best another disk. Left out: DATA_DIR/backups.',
    ),
  BACKUP_KEY: z.string().optional().describe('File with the key of the backups. Left out: DATA_DIR/keys/backup.key.'),
  BACKUPS: z
    .enum(['on', 'off'])
    .optional()
    .describe('Whether the service backs up its own database. Left out: on, but for a demonstration.'),
  BACKUP_KEEP_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(35)
    .default(14)
    .describe('After so many days a backup is removed.'),
  DEMO: flag.describe('Load the demonstration area into an empty database without asking.'),
  DEMO_ANYWHERE: flag.describe('Serve the demonstration on an address that others can reach.'),
  DEMO_PASSWORD: z
    .string()
    .min(12)
    .default('Tuesday-panel-0830')
    .describe('The password of every demonstration account.'),
  SECOND_FACTOR: z
    .enum(['required', 'off'])
    .optional()
    .describe(
      '`off` is for demonstrations: doctor refuses it in production. Left out: required, but for a demonstration on this machine.',
    ),
  OIDC_ISSUER: z.url().optional().describe('Sign in with accounts of this provider (OpenID Connect).'),
  OIDC_CLIENT_ID: z
    .string()
    .optional()
    .describe('Who we are there. It sends people back to BASE_URL/sign-in/provider/return.'),
  OIDC_CLIENT_SECRET: z.string().optional().describe('Our secret there.'),
  OIDC_NAME: z.string().default('your work account').describe('What the button says: “Sign in with …”.'),
  OIDC_STRONG: z
    .string()
    .default('')
    .describe(
      'Values of acr or amr, with commas, with which the provider says it asked for two things. Left out: our second step is always asked.',
    ),
  FIELD_KEYS: z
    .string()
    .optional()
    .describe('Keys for secrets in the database, newest first: `id:base64url,…`. Left out: DATA_DIR/keys/fields.key.'),
  METRICS_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .optional()
    .describe('Where /metrics is served for Prometheus, on a port of its own. Left out: nowhere.'),
  METRICS_HOST: z.string().default('127.0.0.1').describe('The address to listen on for /metrics.'),
  METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe(
      'What /metrics is asked for with: `Authorization: Bearer …`. Needed when METRICS_HOST is not this machine.',
    ),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
})

type Settings = z.infer<typeof settings>

export interface Config extends Readonly<Settings> {
  readonly dataDir: string
  readonly backupDir: string
  readonly baseUrl: URL
}

/** Reads the environment once, at the start. Nothing else in the code looks at `process.env`. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const result = settings.safeParse(env)
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The settings are not right:\n${problems.join('\n')}`)
  }
  const value = result.data
  return Object.freeze({
    ...value,
    dataDir: path.resolve(value.DATA_DIR),
    backupDir: path.resolve(value.BACKUP_DIR ?? path.join(value.DATA_DIR, 'backups')),
    baseUrl: new URL(value.BASE_URL ?? `http://localhost:${value.PORT}`),
  })
}

/** What this installation has of its own: where it is found, and its keys. */
export function siteOf(config: Config): Site {
  return {
    baseUrl: config.baseUrl,
    keys: keysOf(config),
    providerName: config.OIDC_ISSUER && config.OIDC_NAME,
    sendsTexts: textCarrierOf(config) !== 'none',
  }
}

/** A password nobody types. */
export function newSecret(): string {
  return randomBytes(24).toString('base64url')
}
