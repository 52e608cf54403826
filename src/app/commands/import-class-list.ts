import path from 'node:path'
import { readClassList } from '#features/people/imports/class-list-file.ts'
import type { Write } from '#platform/context.ts'
import type { Command } from './command.ts'
import { importFile } from './import-file.ts'
import { readOptions } from './import-options.ts'

const usage = 'import class-list FILE --school CODE --as EMAIL [--yes] [--json]'

export const importClassListCommand: Command = {
  name: 'import class-list',
  usage,
  help: `Read a class list in: say what it would change, then save it.
CODE is the school’s URN, SEED or other code; EMAIL is whoever leads that school, who may then do it and is in the log.
Nobody is taken off a list by this, and whoever looks like somebody else waits on the page. Without --yes it asks.`,
  async run(args, config) {
    const given = readOptions(args, usage, { school: { type: 'string' } })
    const code = given?.values.school
    if (!given || typeof code !== 'string') return given ? notUnderstood() : 2
    const file = { path: given.file, fileName: path.basename(given.file) }
    return importFile(config, given, async (write) =>
      readClassList(write, { schoolId: await schoolWithCode(write, code), ...file }),
    )
  },
}

function notUnderstood(): number {
  console.error(`Say which school.\nlinkwork ${usage}`)
  return 2
}

async function schoolWithCode({ db, actor }: Write, code: string): Promise<string> {
  const school = await db
    .selectFrom('school')
    .where('areaId', '=', actor.areaId)
    .where('code', '=', code)
    .select('id')
    .executeTakeFirst()
  if (!school) throw new Error(`There is no school with the code ${code} in this area.`)
  return school.id
}
