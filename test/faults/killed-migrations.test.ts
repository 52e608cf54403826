import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statementsOf } from '../lint/statements-of.ts'
import { serverOfThisRun } from '../service.ts'
import { killAtEachStatement } from './kill-migrations.ts'

test('P31: a migration whose connection dies at any of its statements leaves nothing, and runs again', async (t) => {
  const { admin, stop } = await serverOfThisRun()
  t.after(() => stop?.())
  const deaths = await killAtEachStatement(admin, t, ({ name }) => name.startsWith('0023') || name.startsWith('0027'))
  assert.ok(deaths > 20)
  t.diagnostic(`figure: two files died ${deaths} times, the schema is the same`)
})

test('statements are told apart, whatever is in them', () => {
  const sql = `create table a (b text default 'x;y''z'); -- not; here
/* nor; here */ create function f() returns int language sql as $$ select 1; select 2 $$; do $x$ begin; $$ end $x$;
select 3`
  assert.deepEqual(
    statementsOf(sql).map((statement) => statement.trim().split(/\s+/).at(-1)),
    [`'x;y''z');`, '$$;', '$x$;', '3'],
  )
})
