/**
 * One Postgres for a whole run of tests: says how to reach it in one line of JSON, and stops when its input ends, which
 * it does by itself when whoever asked for it is gone.
 */
import { once } from 'node:events'
import { startTestServer } from './postgres-for-tests.ts'

const { env, stop } = await startTestServer()
console.log(JSON.stringify(env))

process.stdin.resume()
await Promise.race([once(process.stdin, 'end'), once(process, 'SIGINT'), once(process, 'SIGTERM')])
// A second Ctrl-C must not leave the database behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})
await stop()
process.stdin.destroy()
