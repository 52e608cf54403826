import { reassignOnADay } from '#features/board/reassign-on-its-day.ts'
import { reassignmentsOfTheDay } from '#features/board/reassignments-of-the-day.ts'
import { restrictedCaseStays } from '#features/board/restricted-case-stays.ts'
import { alertAboutConcern } from '#features/concerns/alert-about-concern.ts'
import { takeOverConcerns } from '#features/concerns/duty-moves.ts'
import { mondayMail } from '#features/digests/monday-mail.ts'
import { morningReminders } from '#features/digests/morning-reminders.ts'
import { findDoublesEachNight } from '#features/doubles/find-doubles.ts'
import { alertAboutVisit } from '#features/home-school/alert-about-visit.ts'
import { forgetImportsEachNight } from '#features/imports/forget-old-imports.ts'
import { forgetOldThings } from '#features/jobs/forget-old-things.ts'
import { bringAnswerHome } from '#features/links/bring-answer-home.ts'
import { bringItemHome } from '#features/links/bring-item-home.ts'
import { bringMessageHome } from '#features/links/bring-message-home.ts'
import { bringPurposeHome } from '#features/links/bring-purpose-home.ts'
import { sendCodeOfLink } from '#features/links/links-in-mail.ts'
import { sendActionsOfMeeting } from '#features/links/send-meeting-actions.ts'
import { deliverMail } from '#features/mail/deliver-mail.ts'
import { gatherMail } from '#features/mail/gather-mail.ts'
import { gatherEachMorning } from '#features/meetings/agenda/gather-each-morning.ts'
import { tellPlanAuthor } from '#features/papers/plan-update.ts'
import { endRolesWithWork } from '#features/plans/guiding/end-roles-with-work.ts'
import { coversOfTheDay } from '#features/reports/covers/covers-of-the-day.ts'
import { tellOfDaysAway } from '#features/rota/tell-of-days-away.ts'
import type { AnyJob } from '#platform/jobs/job.ts'

/** Every job of the service: what is not here is not done, and a test finds it. */
export const jobs: readonly AnyJob[] = [
  bringAnswerHome,
  bringItemHome,
  bringMessageHome,
  bringPurposeHome,
  sendActionsOfMeeting,
  sendCodeOfLink,
  alertAboutConcern,
  alertAboutVisit,
  reassignmentsOfTheDay,
  reassignOnADay,
  restrictedCaseStays,
  takeOverConcerns,
  deliverMail,
  gatherMail,
  gatherEachMorning,
  tellPlanAuthor,
  coversOfTheDay,
  tellOfDaysAway,
  endRolesWithWork,
  morningReminders,
  mondayMail,
  forgetOldThings,
  forgetImportsEachNight,
  findDoublesEachNight,
]
