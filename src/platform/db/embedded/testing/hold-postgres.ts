/**
 * Another Linkwork process, for a test to kill: starts Postgres in the folder it is given, says so in one line of JSON,
 * and then keeps writing rows and says each number once the server has said that it is kept.
 */
import { Client } from 'pg'
import { startPostgres } from '../../embedded-postgres.ts'

const [dir = ''] = process.argv.slice(2)

const running = await startPostgres({ dir, settings: { fsync: 'off' } }).catch((problem: Error) => {
  console.log(JSON.stringify({ refused: problem.constructor.name, message: problem.message }))
  process.exit(0)
})
const { socketDir, port, superuser, password, pid, adopted } = running
console.log(JSON.stringify({ pid, adopted }))

const client = new Client({ host: socketDir, port, user: superuser, password, database: 'postgres' })
await client.connect()
await client.query('create table if not exists kept (number int primary key)')
for (let number = 1; ; number++) {
  await client.query('insert into kept values ($1)', [number])
  console.log(number)
}
