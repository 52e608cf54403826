import pino from 'pino'

/**
 * What a line of the log may hold: ids, counts, codes. There is no field for text, so a name or a note cannot get in
 * (reliability R17). Add a field here, with care, when one is missing.
 */
export interface Safe {
  readonly ref?: string
  readonly method?: string
  readonly route?: string
  readonly status?: number
  readonly ms?: number
  readonly statements?: number
  readonly code?: string
  readonly where?: string
  readonly count?: number
  readonly port?: number
  readonly pid?: number
  readonly job?: string
  readonly part?: 'web' | 'worker'
}

type EventName =
  | 'started'
  | 'stopping'
  | 'stopped'
  | 'answered'
  | 'unexpected error'
  | 'last resort'
  | 'database restarted'
  | 'migrated'
  | 'listening'
  | 'process ended'
  | 'backed up'
  | 'self-check failed'
  | 'records not as they must be'
  | 'backup failed'
  | 'database went back'
  | 'working'
  | 'worker trouble'
  | 'job dropped'
  | 'job failed'
  | 'jobs freed'
  | 'mail woken'

export interface Logger {
  info(event: EventName, about?: Safe): void
  error(event: EventName, about?: Safe): void
}

const ALLOWED = [
  'ref',
  'method',
  'route',
  'status',
  'ms',
  'statements',
  'code',
  'where',
  'count',
  'port',
  'pid',
  'job',
  'part',
] as const

/** Copies what is allowed and nothing else, whatever the compiler was told. */
function onlySafe(about: Safe): Record<string, unknown> {
  return Object.fromEntries(
    ALLOWED.flatMap((name) =>
      typeof about[name] === 'string' || typeof about[name] === 'number' ? [[name, about[name]]] : [],
    ),
  )
}

/** The operating log, of ids and codes alone: whatever else is handed to it is left out. */
/** Answers are many: their lines wait for each other, at most a second. Whatever else is said is written at once. */
export function buildLogger(level: string, given?: pino.DestinationStream): Logger {
  const ours = given ? undefined : pino.destination({ fd: 2, sync: false, minLength: 4096, periodicFlush: 1000 })
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, given ?? ours!)
  const say =
    (how: 'info' | 'error') =>
    (event: EventName, about: Safe = {}) => {
      logger[how](onlySafe(about), event)
      if (event !== 'answered') ours?.flush()
    }
  return { info: say('info'), error: say('error') }
}

/** Where in our code it went wrong, and the database's code, without what was being said. */
export function whereOf(error: unknown): Safe {
  if (!(error instanceof Error)) return {}
  const frame = error.stack
    ?.split('\n')
    .find((line) => /\/(src|scripts)\//.test(line) && !line.includes('node_modules'))
  const where = frame
    ?.replace(/^\s*at\s+/, '')
    .replace(/\(?(?:file:\/\/)?[^\s(]*?\/(src|scripts)\//, '($1/')
    .slice(0, 200)
  const { code } = error as { code?: unknown }
  return { where: where ?? error.constructor.name, ...(typeof code === 'string' ? { code: code.slice(0, 40) } : {}) }
}
