/** `--web N`: what several processes that serve pages answer beside one, on one database. `--scales 1,25,250`: what one answers beside itself with more data. */
import type { Address } from '#platform/db/database.ts'
import { type Comparing, measureBeside } from './beside.ts'
import type { Server } from './server.ts'

export async function compareProcesses(
  server: Server,
  admin: Address,
  { scale, processes, ...comparing }: Comparing & { scale: number; processes: number },
) {
  const wanted = [1, processes].map((web) => ({ name: `processes: ${web}`, scale, admin, processes: web }))
  const operations = await measureBeside(server, wanted, { ...comparing, atOnce: 32 })
  return { at: new Date().toISOString(), scale, processes, operations }
}

export async function compareScales(server: Server, scales: readonly number[], comparing: Comparing) {
  const wanted = []
  for (const scale of scales) wanted.push({ name: `scale ${scale}`, scale, admin: await server.databaseOf(scale) })
  const operations = await measureBeside(server, wanted, { ...comparing, atOnce: 16 })
  return { at: new Date().toISOString(), scales, operations }
}
