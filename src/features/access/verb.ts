import type { Write } from '#platform/context.ts'
import { NotFound, ProveAgain } from '#platform/errors.ts'
import { may, mustProveAgain, type Permission } from './policy.ts'

/**
 * One thing a person can do. It names its action, and is not there for somebody who may not, whichever page, file or
 * command they come from: `export const acceptRequest = verb('decide requests', async (write, requestId: string) => …)`.
 */
export function verb<About extends unknown[], Result>(
  permission: Permission,
  work: (write: Write, ...about: About) => Promise<Result>,
) {
  return async (write: Write, ...about: About): Promise<Result> => {
    if (!may(write.actor, permission)) throw new NotFound(permission)
    if (mustProveAgain(write.actor, permission, write.now)) throw new ProveAgain(permission)
    return work(write, ...about)
  }
}
