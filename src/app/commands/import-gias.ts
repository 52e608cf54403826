import path from 'node:path'
import { readGias } from '#features/schools/imports/gias-file.ts'
import type { Command } from './command.ts'
import { importFile } from './import-file.ts'
import { readOptions } from './import-options.ts'

const usage = 'import gias FILE [--links FILE] [--la CODE,CODE] [--without-closed] --as EMAIL [--yes] [--json]'

export const importGiasCommand: Command = {
  name: 'import gias',
  usage,
  help: `Read the English register of schools in: say what it would change, then save it.
FILE is “edubasealldata” from Get Information about Schools; --links names its file of links (mergers, successors).
--la keeps to the schools of these local authorities. EMAIL is an area administrator. Without --yes it asks.`,
  async run(args, config) {
    const given = readOptions(args, usage, {
      links: { type: 'string' },
      la: { type: 'string' },
      'without-closed': { type: 'boolean' },
    })
    if (!given) return 2
    const { links, la, 'without-closed': withoutClosed } = given.values
    return importFile(config, given, (write) =>
      readGias(write, {
        path: given.file,
        fileName: path.basename(given.file),
        linksPath: typeof links === 'string' ? links : undefined,
        localAuthorities: typeof la === 'string' ? la.split(',').map((code) => code.trim()) : undefined,
        leaveOutClosed: withoutClosed === true,
      }),
    )
  },
}
