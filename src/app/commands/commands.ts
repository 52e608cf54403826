import { auditAnchorCommand, auditVerifyCommand } from './audit-verify.ts'
import { backupCommand } from './backup.ts'
import type { Command } from './command.ts'
import { dictionaryCommand } from './dictionary.ts'
import { doctorCommand } from './doctor.ts'
import { importClassListCommand } from './import-class-list.ts'
import { importGiasCommand } from './import-gias.ts'
import { jobsCommand } from './jobs.ts'
import { addKeyCommand } from './keys.ts'
import { migrateCommand } from './migrate.ts'
import { offboardCommand } from './offboard.ts'
import { policyCommand } from './policy.ts'
import { restoreCommand } from './restore.ts'
import { routesCommand } from './routes.ts'
import { seedCommand } from './seed.ts'
import { selfCheckCommand } from './self-check.ts'
import { startCommand } from './start.ts'
import { typesCommand } from './types.ts'
import { workerCommand } from './worker.ts'

/** Everything that an operator, an outside check or a developer can run, in the order that `help` lists it. */
export const commands: readonly Command[] = [
  startCommand,
  workerCommand,
  migrateCommand,
  seedCommand,
  importGiasCommand,
  importClassListCommand,
  offboardCommand,
  addKeyCommand,
  doctorCommand,
  routesCommand,
  policyCommand,
  dictionaryCommand,
  jobsCommand,
  selfCheckCommand,
  auditVerifyCommand,
  auditAnchorCommand,
  backupCommand,
  restoreCommand,
  typesCommand,
]
