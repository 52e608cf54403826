import { parseArgs } from 'node:util'
import { offBoard } from '#features/staff/off-board.ts'
import type { Write } from '#platform/context.ts'
import type { Command } from './command.ts'
import { actingAs } from './import-as.ts'
import { printJson } from './print.ts'

const usage = 'offboard EMAIL --as EMAIL [--json]'

export const offboardCommand: Command = {
  name: 'offboard',
  usage,
  help: `End everything somebody could do here, at once: where they work, what they see, and every way they sign in.
The first EMAIL is theirs; the second, of an area administrator of their area, in whose name it is done.`,
  async run(args, config) {
    const given = read(args)
    if (!given) {
      console.error(`linkwork ${usage}`)
      return 2
    }
    return actingAs(config, given.as, async (as) => {
      const { name, staffId } = await as(async (write) => {
        const id = await staffWithEmail(write, given.email)
        return { ...(await offBoard(write, id)), staffId: id }
      })
      if (given.json) printJson({ staffId, offBoarded: true })
      else console.log(`${name} can do nothing here any more, from this moment.`)
      return 0
    })
  },
}

function read(args: readonly string[]): { email: string; as: string; json: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { as: { type: 'string' }, json: { type: 'boolean' } },
    })
    const [email, ...more] = positionals
    return email && values.as && more.length === 0 ? { email, as: values.as, json: values.json === true } : undefined
  } catch {
    return undefined
  }
}

async function staffWithEmail({ db, actor }: Write, email: string): Promise<string> {
  const person = await db
    .selectFrom('staffMember')
    .where('areaId', '=', actor.areaId)
    .where('email', '=', email.trim().toLowerCase())
    .select('id')
    .executeTakeFirst()
  if (!person) throw new Error(`Nobody in this area has the address ${email}.`)
  return person.id
}
