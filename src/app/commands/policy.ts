import { policy } from '#features/access/policy.ts'
import type { Command } from './command.ts'
import { printJson, printTable } from './print.ts'

export const policyCommand: Command = {
  name: 'policy',
  usage: 'policy [--json]',
  help: 'List who may do what, and how far: their own records, or the whole area.',
  async run(args) {
    const rows = Object.entries(policy).flatMap(([permission, roles]) =>
      Object.entries(roles).map(([role, reach]) => ({ permission, role, reach })),
    )
    if (args.includes('--json')) printJson(rows)
    else
      printTable([
        ['PERMISSION', 'ROLE', 'REACH'],
        ...rows.map(({ permission, role, reach }) => [permission, role, reach]),
      ])
    return 0
  },
}
