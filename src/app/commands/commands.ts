import type { Command } from './command.ts'
import { migrateCommand } from './migrate.ts'
import { startCommand } from './start.ts'

export const commands: readonly Command[] = [startCommand, migrateCommand]
