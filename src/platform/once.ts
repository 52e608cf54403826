import type { Compilable, CompiledQuery, Kysely } from 'kysely'
import type { Read } from './context.ts'
import { StandIn } from './db/stand-in.ts'
import type { Tables } from './db/tables.ts'

/** What a statement may be given besides who is reading: always there, so that no statement looks different without it. */
type Given = string | number | Date | readonly string[] | readonly number[]

/** A statement with what fills it. */
interface Ready<Row> {
  execute(): Promise<Row[]>
  executeTakeFirst(): Promise<Row | undefined>
}

/** Beyond so many roles together somebody is trying something: then it is written down each time. */
const MOST_KINDS = 200

/**
 * A statement that is written down once for each kind of reader, and then only filled in: a page’s wide query takes longer to
 * put into words than to fill (docs/decisions/0045). While it is written down, stand-ins take the place of ids, moments and
 * days, so what it looks like can depend on the reader’s roles alone; whoever looks into a stand-in is told.
 */
export function once<G extends readonly Given[], Row>(
  write: (read: Read, ...given: G) => Compilable<Row>,
): (read: Read, ...given: G) => Ready<Row> {
  const kinds = new Map<string, CompiledQuery<Row>>()

  const writtenFor = (read: Read, given: G): CompiledQuery<Row> => {
    const kind = [...read.actor.roles].join()
    const known = kinds.get(kind)
    if (known) return known
    const stands = given.map((_, place) => new StandIn((_, values) => values[place])) as unknown as G
    const written = write(unknownReader(read), ...stands).compile()
    if (kinds.size < MOST_KINDS) kinds.set(kind, written)
    return written
  }

  return (read, ...given) => {
    const execute = async () => {
      const written = writtenFor(read, given)
      const parameters = written.parameters.map((each) => (each instanceof StandIn ? each.of(read, given) : each))
      const { rows } = await (read.db as Kysely<Tables>).executeQuery<Row>({ ...written, parameters })
      return rows
    }
    return { execute, executeTakeFirst: async () => (await execute())[0] }
  }
}

/** Somebody with these roles, whoever it is. */
function unknownReader({ db, actor: { roles } }: Read): Read {
  const actor = only({
    roles,
    id: new StandIn((read) => read.actor.id),
    areaId: new StandIn((read) => read.actor.areaId),
  })
  return only({
    db,
    actor,
    now: new StandIn((read) => read.now),
    today: new StandIn((read) => read.today),
  }) as unknown as Read
}

function only(known: Record<string, unknown>) {
  return new Proxy(known, {
    get(_, name) {
      if (name in known) return known[name as string]
      throw new Error(`A statement that is written once cannot know “${String(name)}”`)
    },
  })
}
