import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { z } from 'zod'

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
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
})

type Settings = z.infer<typeof settings>

export interface Config extends Readonly<Settings> {
  readonly dataDir: string
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
    baseUrl: new URL(value.BASE_URL ?? `http://localhost:${value.PORT}`),
  })
}

/** What each setting is for, for `--help` and the operating guide. */
export function settingsHelp(): { name: string; words: string }[] {
  return Object.entries(settings.shape).map(([name, type]) => ({
    name,
    words: (type as { description?: string }).description ?? '',
  }))
}

/** A password nobody types. */
export function newSecret(): string {
  return randomBytes(24).toString('base64url')
}
