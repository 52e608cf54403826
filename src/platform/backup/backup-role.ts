import { newSecret } from '../config.ts'
import { readSecrets, writeSecrets } from '../db/app-secrets.ts'
import type { Address } from '../db/database.ts'
import { withAdmin } from '../db/roles.ts'

const BACKUP_ROLE = 'linkwork_backup'

/** Lets the role of the backups in, where it may not come in yet, and says how it connects. */
export async function admitBackups(admin: Address, dataDir: string): Promise<Address> {
  const secrets = readSecrets(dataDir)
  const password = secrets.backupPassword ?? newSecret()
  if (!secrets.backupPassword) writeSecrets(dataDir, { ...secrets, backupPassword: password })
  await withAdmin(admin, async (client) => {
    await client.query(`alter role ${BACKUP_ROLE} login password ${client.escapeLiteral(password)}`)
    await client.query(`grant connect on database ${client.escapeIdentifier(admin.database)} to ${BACKUP_ROLE}`)
    // Only a superuser, or somebody who has it, can give this: another server's operator must do it by hand.
    await client.query(`alter role ${BACKUP_ROLE} replication`).catch(() => {})
  })
  return { ...admin, user: BACKUP_ROLE, password }
}
