import type { Kysely } from 'kysely'
import type { Keys } from './crypto/keys.ts'
import type { Clock } from './dates/clock.ts'
import { type Day, dayIn } from './dates/day.ts'
import type { Database } from './db/database.ts'
import type { Tables } from './db/tables.ts'
import type { Entered } from './db/entered.ts'
import { type Entering, type OpenTransaction, transact } from './db/transact.ts'
import { Locked, NotSignedIn } from './errors.ts'
import { newId } from './ids.ts'
import { type Enqueued, type Leaving, leavingWith, specified, withdraw } from './jobs/enqueue.ts'
import type { NamedJob, Wanted } from './jobs/named-job.ts'
import type { Language } from './words.ts'

/** Who is acting. What they may see is decided by the database; what they may do, by their roles. */
export interface Actor {
  readonly id: string
  readonly areaId: number
  readonly name: string
  readonly jobTitle: string | null
  readonly organisations: readonly string[]
  readonly roles: ReadonlySet<string>
  readonly language: Language
  /** Where they keep children safe today, and they themselves if they may be told of concerns; mostly nothing. */
  readonly safeguards: readonly string[]
  /** When they last gave more than a cookie: sensitive acts want it fresh (P15). */
  readonly provedAt: Date | null
}

/** What an entry of the log is about: ids, never text. Children are named apart, so that each can see who looked. */
export interface Subject {
  readonly children?: readonly string[]
  readonly [id: string]: string | readonly string[] | number | boolean | null | undefined
}

/** Enough to look: what may be read, who is looking, and when. */
export interface Read {
  readonly db: Pick<Kysely<Tables>, 'selectFrom' | 'with' | 'fn'>
  readonly actor: Actor
  readonly now: Date
  readonly today: Day
  readonly site: Site
  /** Records that this person has looked at these children's records. It is written before the answer leaves. */
  seen(what: string, subject: Subject): void
}

/** Enough to change: an open transaction, and the things a change may cause. */
export interface Write extends Read, Pick<OpenTransaction, 'later'> {
  readonly db: Kysely<Tables>
  /** Says in the log what was done. A change without a line is not kept. */
  audit(what: string, subject: Subject): void
  /** A statement of the platform’s own that is kept also when this change is refused: a wrong guess counts. */
  evenIfRefused(text: string, values: readonly unknown[]): void
  /** Says in the log what was tried and refused, under their name: it is kept though the change is not. The refusal follows. */
  auditRefusal(what: string, subject: Subject): void
  /** A new id (UUIDv7). */
  newId(): string
  /** What these people may see has changed, from their next request on. */
  rightsChanged(staffIds: readonly string[]): Promise<void>
  /** The schools that a team works with have changed, and so the class lists its people see. */
  rightsOfTeamChanged(teamId: string): Promise<void>
  /** From now on a team, or a person, knows this child. */
  childBecomesKnownTo(childId: string, circle: string): Promise<void>
  /** Work for later, kept together with this change: `enqueue(sendReminder, { caseId }, { at })`. Ids, never text. */
  enqueue<P>(job: NamedJob<P>, payload: P, wanted?: Wanted): Promise<void>
  /** Several of one kind, in one statement. */
  enqueueEach<P>(job: NamedJob<P>, jobs: readonly Enqueued<P>[]): Promise<void>
  /** A job that waits under this key is no longer wanted. */
  withdraw<P>(job: NamedJob<P>, key: string): Promise<void>
}

/** What this installation has of its own. */
export interface Site {
  /** Where people find the service: links begin with it, and passkeys are bound to it. */
  readonly baseUrl: URL
  readonly keys: Keys
  /** What people call the accounts with which they may sign in besides, if there are any. */
  readonly providerName?: string | undefined
  /** Whether anybody carries text messages from here. */
  readonly sendsTexts: boolean
}

/** What every transaction needs from the world. */
export interface World {
  readonly database: Database
  readonly clock: Clock
  readonly site: Site
}

/** A token from a cookie or a command, and the key of the form being sent, if any. */
export interface Credentials {
  readonly areaId: number
  readonly token: Buffer
  readonly formKey?: string | undefined
  /** The page whose drafts are looked for while entering. */
  readonly draftsOf?: Entering['draftsOf']
  readonly asLately?: Entering['asLately']
}

/** One transaction in which somebody is present, and the log lines it will leave. */
export interface Presence {
  readonly read: Read
  readonly write: Write
  readonly entered: Entered
  readonly open: OpenTransaction
  /** How many looks were recorded. */
  looks(): number
}

interface LogLine {
  did: string
  children: readonly string[]
  about: Record<string, unknown>
}

/** What one transaction leaves behind besides its change. */
interface Traces {
  readonly lines: LogLine[]
  readonly jobs: Leaving[]
  readonly evenIfRefused: { text: string; values: readonly unknown[] }[]
  readonly refused: LogLine[]
}

/** What was once refused because its time was over stays over, whatever the clock says later (P33). */
const IS_OVER = 'select auth.is_over($1, $2, $3)'
const WRITE_LOG = 'select audit.write($1, $2, $3::jsonb)'

/** Opens a transaction as the person whose token this is, or throws NotSignedIn. */
export async function asSomebody<T>(
  world: World,
  credentials: Credentials,
  work: (presence: Presence) => Promise<T>,
): Promise<T> {
  const now = world.clock.now()
  const today = dayIn(now)
  const entering: Entering = { ...credentials, now, today }

  let traces: Traces = { lines: [], jobs: [], evenIfRefused: [], refused: [] }
  try {
    return await transact(world.database, entering, async (open) => {
      // What is done again begins without them.
      traces = { lines: [], jobs: [], evenIfRefused: [], refused: [] }
      if (!open.entered || open.entered.locked)
        traces.evenIfRefused.push({ text: IS_OVER, values: [credentials.areaId, credentials.token, now] })
      if (!open.entered) throw new NotSignedIn('Sign in')
      if (open.entered.locked) throw new Locked('Unlock')
      const presence = present(open, open.entered, credentials.areaId, now, today, world.site, traces)
      const result = await work(presence)
      leaveTraces(open, credentials.areaId, now, traces)
      return result
    })
  } catch (error) {
    if (traces.evenIfRefused.length > 0) {
      await transact(world.database, undefined, async ({ call }) => {
        for (const { text, values } of traces.evenIfRefused) await call(text, values)
      })
    }
    if (traces.refused.length > 0) {
      await transact(
        world.database,
        { areaId: credentials.areaId, token: credentials.token, now, today },
        async (open) => {
          if (open.entered) open.last(WRITE_LOG, [credentials.areaId, now, JSON.stringify(traces.refused)])
        },
      )
    }
    throw error
  }
}

function present(
  open: OpenTransaction,
  entered: Entered,
  areaId: number,
  now: Date,
  today: Day,
  site: Site,
  traces: Traces,
): Presence {
  const actor: Actor = {
    id: entered.staffId,
    areaId,
    name: entered.name,
    jobTitle: entered.jobTitle,
    organisations: entered.organisations,
    roles: new Set(entered.roles),
    language: entered.language,
    safeguards: entered.safeguards,
    provedAt: entered.provedAt,
  }
  let looks = 0
  const log = (did: string, { children = [], ...about }: Subject) => {
    traces.lines.push({ did, children, about })
  }
  const read: Read = {
    db: open.db,
    actor,
    now,
    today,
    site,
    seen(what, subject) {
      looks += 1
      log(`saw ${what}`, subject)
    },
  }
  const write: Write = {
    ...read,
    db: open.db,
    later: open.later,
    audit: log,
    evenIfRefused(text, values) {
      traces.evenIfRefused.push({ text, values })
    },
    auditRefusal(did, { children = [], ...about }) {
      traces.refused.push({ did, children, about })
    },
    newId: () => newId(now),
    rightsChanged: async (staffIds) => {
      await open.call('select auth.rights_changed($1::uuid[], $2)', [staffIds, today])
    },
    rightsOfTeamChanged: async (teamId) => {
      await open.call('select auth.rights_of_team_changed($1::uuid, $2)', [teamId, today])
    },
    childBecomesKnownTo: async (childId, circle) => {
      await open.call('select public.child_becomes_known_to($1::uuid, $2::uuid)', [childId, circle])
    },
    enqueue: async (job, payload, wanted) => {
      traces.jobs.push(...specified(actor, now, job, [{ ...wanted, payload }]))
    },
    enqueueEach: async (job, jobs) => {
      traces.jobs.push(...specified(actor, now, job, jobs))
    },
    withdraw: (job, key) => withdraw(open.call, traces.jobs, job, key),
  }
  return { read, write, entered, open, looks: () => looks }
}

/** Lines and jobs travel with the commit, together: when they cannot be written, nothing is kept and no page leaves. */
function leaveTraces(open: OpenTransaction, areaId: number, now: Date, { lines, jobs }: Traces) {
  if (open.sent.wrote && !lines.some(({ did }) => !did.startsWith('saw '))) {
    throw new Error('A change was made without a line in the log: call write.audit')
  }
  const [first, ...others] = leavingWith(jobs)
  const log = [areaId, now, JSON.stringify(lines)]
  if (lines.length > 0 && first) {
    open.last('select audit.write($1, $2, $3::jsonb), platform.enqueue($4, $5::jsonb)', [...log, ...first])
  } else if (lines.length > 0) open.last(WRITE_LOG, log)
  else if (first) others.unshift(first)
  for (const each of others) open.last('select platform.enqueue($1, $2::jsonb)', each)
}
