import { describeColumns } from '../dictionary.ts'
import type { Command } from './command.ts'
import { printJson, printTable } from './print.ts'
import { needAdmin, withDatabase } from './with-database.ts'

export const dictionaryCommand: Command = {
  name: 'dictionary',
  usage: 'dictionary [--json]',
  help: 'List every column of the database with its field class, 0 (public) to 4 (protected).',
  async run(args, config) {
    const columns = await withDatabase(config, (reached) => describeColumns(needAdmin(reached)))
    if (args.includes('--json')) printJson(columns)
    else
      printTable([
        ['TABLE', 'COLUMN', 'TYPE', 'CLASS'],
        ...columns.map(({ table, column, type, class: is }) => [table, column, type, String(is ?? '?')]),
      ])
    return 0
  },
}
