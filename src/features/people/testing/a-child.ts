import type { Write } from '#platform/context.ts'
import { world } from '#test/standard-world.ts'
import { addChild } from '../adding/add-child.ts'
import type { NewChild } from '../child.ts'

let made = 0

/** A child of Hill Road School, called like nobody else. */
export async function aChild(write: Write, child: Partial<NewChild> = {}): Promise<string> {
  made += 1
  const { childId } = await addChild(write, {
    givenName: `Given${'abcdefghij'[made % 10]}${made}`,
    familyName: `Family${made}`,
    bornOn: '2013-05-06',
    schoolId: world.hillRoad,
    yearGroup: 8,
    registration: '8B',
    somebodyElse: true,
    ...child,
  })
  return childId
}

/** Names that people have, and names that only somebody with bad intentions has. */
export const HOSTILE_NAMES = [
  "O'Brien",
  'Ní Bhriain',
  'D’Souza-Smith',
  'Null',
  'undefined',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "Robert'); drop table child;--",
  '{{7*7}} ${7*7}',
  '=cmd|calc!A0',
  'X Æ A-12',
  '李小龙',
  'محمد',
  'Zoë 😀',
  'a'.repeat(100),
] as const
