import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aService } from '#test/service.ts'

const service = aService()

test('what a case says of its contacts is in none of its indexes: each contact would write all of them anew', async () => {
  const found = await service.sql(
    `select i.indexrelid::regclass::text as index, a.attname as column
     from pg_index i join pg_attribute a on a.attrelid = i.indrelid
     where i.indrelid = 'help_case'::regclass and a.attnum = any (i.indkey)
       and a.attname in ('contact_count', 'last_contact_at', 'first_child_contact_at', 'first_parent_contact_at')`,
  )
  assert.deepEqual(found, [])
})
