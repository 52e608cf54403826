import type { Folders } from './folders.ts'
import { PORT } from './folders.ts'

/** What an answered request rests on. Said on the command line, where no file and no `alter system` overrules it. */
const durable = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
}

/** A log that operators may read and send on: no statement, no parameter, no `Key (email)=(…)`. */
const discreet = {
  log_statement: 'none',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
}

const sizedForASmallMachine = {
  max_connections: '60',
  shared_buffers: '128MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '1GB',
  max_wal_size: '1GB',
  wal_compression: 'on',
  random_page_cost: '1.1',
  jit: 'off',
}

/**
 * Each finished piece of the log of changes goes into the tray, at least every 4 minutes while there are changes, when
 * somebody is there to take it: whoever keeps backups puts the file `open` there.
 */
function archiving({ tray }: Folders): Record<string, string> {
  const folder = `'${tray.replaceAll("'", `'\\''`).replaceAll('%', '%%')}'`
  const copy = `cp "%p" ${folder}/"%f".part && { sync ${folder}/"%f".part || true; } && mv ${folder}/"%f".part ${folder}/"%f"`
  return {
    archive_mode: 'on',
    archive_timeout: '240',
    archive_command: `test ! -e ${folder}/open || { ${copy}; }`,
  }
}

export function serverSettings(folders: Folders, wanted: Record<string, string> = {}): Record<string, string> {
  return {
    listen_addresses: '',
    unix_socket_directories: `"${folders.socket.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    port: String(PORT),
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...durable,
    ...discreet,
    ...sizedForASmallMachine,
    ...archiving(folders),
    ...wanted,
  }
}
