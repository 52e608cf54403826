import { deliverMail } from '#features/mail/deliver-mail.ts'
import { gatherMail } from '#features/mail/gather-mail.ts'
import type { AnyJob } from '#platform/jobs/job.ts'

/** Every job of the service: what is not here is not done, and a test finds it. */
export const jobs: readonly AnyJob[] = [deliverMail, gatherMail]
