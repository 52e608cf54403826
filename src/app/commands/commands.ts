import { auditVerifyCommand } from './audit-verify.ts'
import type { Command } from './command.ts'
import { dictionaryCommand } from './dictionary.ts'
import { doctorCommand } from './doctor.ts'
import { importClassListCommand } from './import-class-list.ts'
import { importGiasCommand } from './import-gias.ts'
import { migrateCommand } from './migrate.ts'
import { policyCommand } from './policy.ts'
import { routesCommand } from './routes.ts'
import { seedCommand } from './seed.ts'
import { startCommand } from './start.ts'
import { typesCommand } from './types.ts'

/** Everything that an operator, an outside check or a developer can run, in the order that `help` lists it. */
export const commands: readonly Command[] = [
  startCommand,
  migrateCommand,
  seedCommand,
  importGiasCommand,
  importClassListCommand,
  doctorCommand,
  routesCommand,
  policyCommand,
  dictionaryCommand,
  auditVerifyCommand,
  typesCommand,
]
