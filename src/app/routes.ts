import { openPages as accessPages } from '#features/access/access.routes.ts'
import { accountRoutes } from '#features/access/account.routes.ts'
import type { FeatureRoutes } from '#features/access/policy.ts'
import type { Provider } from '#features/access/provider/provider.ts'
import { actionRoutes } from '#features/actions/actions.routes.ts'
import { attendanceRoutes } from '#features/attendance/attendance.routes.ts'
import { auditRoutes } from '#features/audit/audit.routes.ts'
import { boardRoutes } from '#features/board/board.routes.ts'
import { caseRoutes } from '#features/cases/cases.routes.ts'
import { clubRoutes } from '#features/clubs/clubs.routes.ts'
import { concernRoutes } from '#features/concerns/concerns.routes.ts'
import { consultationRoutes } from '#features/consultations/consultations.routes.ts'
import { contactRoutes } from '#features/contacts/contacts.routes.ts'
import { digestRoutes } from '#features/digests/digests.routes.ts'
import { directoryRoutes } from '#features/directory/directory.routes.ts'
import { doublesRoutes } from '#features/doubles/doubles.routes.ts'
import { draftRoutes } from '#features/drafts/drafts.routes.ts'
import { familyOpenPages, familyRoutes } from '#features/family/family.routes.ts'
import { figureRoutes } from '#features/figures/figures.routes.ts'
import { linkWorkRoutes } from '#features/figures/link-work.routes.ts'
import { groupRoutes } from '#features/groups/groups.routes.ts'
import { helpPages } from '#features/help/help.routes.tsx'
import { homeSchoolRoutes } from '#features/home-school/home-school.routes.ts'
import { importRoutes } from '#features/imports/imports.routes.ts'
import { jobRoutes } from '#features/jobs/jobs.routes.ts'
import { liaisonRoutes } from '#features/liaison/liaison.routes.ts'
import { linkPages, linkRoutes } from '#features/links/links.routes.ts'
import { liveRoutes } from '#features/live/live.routes.ts'
import { mailRoutes } from '#features/mail/mail.routes.ts'
import { meetingRoutes } from '#features/meetings/meetings.routes.ts'
import { mergingRoutes } from '#features/merging/merging.routes.ts'
import { needRoutes } from '#features/needs/needs.routes.ts'
import { noticeRoutes } from '#features/notices/notices.routes.ts'
import { observationRoutes } from '#features/observations/observations.routes.ts'
import { onwardRoutes } from '#features/onward/onward.routes.ts'
import { paperRoutes } from '#features/papers/papers.routes.ts'
import { classListRoutes } from '#features/people/class-list.routes.ts'
import { peopleRoutes } from '#features/people/people.routes.ts'
import { planRoutes } from '#features/plans/plans.routes.ts'
import { recordRoutes } from '#features/record/record.routes.ts'
import { remitRoutes } from '#features/remit/remit.routes.ts'
import { reportRoutes } from '#features/reports/reports.routes.ts'
import { requestRoutes } from '#features/requests/requests.routes.ts'
import { rotaRoutes } from '#features/rota/rota.routes.ts'
import { schoolsImportRoutes } from '#features/schools/schools-import.routes.ts'
import { schoolRoutes } from '#features/schools/schools.routes.ts'
import { sealRoutes } from '#features/seals/seals.routes.ts'
import { staffRoutes } from '#features/staff/staff.routes.ts'
import { supervisionRoutes } from '#features/supervision/supervision.routes.ts'
import { teamRoutes } from '#features/teams/teams.routes.ts'
import { todayRoutes } from '#features/today/today.routes.ts'
import { trainingRoutes } from '#features/training/training.routes.ts'

import type { AnyOpenPage } from '#platform/http/open-page.ts'

/** Every page of the service that needs somebody to be signed in. */
export const routes: FeatureRoutes = {
  ...todayRoutes,
  ...digestRoutes,
  ...caseRoutes,
  ...contactRoutes,
  ...liaisonRoutes,
  ...homeSchoolRoutes,
  ...observationRoutes,
  ...paperRoutes,
  ...recordRoutes,
  ...actionRoutes,
  ...linkRoutes,
  ...familyRoutes,
  ...auditRoutes,
  ...accountRoutes,
  ...draftRoutes,
  ...concernRoutes,
  ...consultationRoutes,
  ...needRoutes,
  ...rotaRoutes,
  ...boardRoutes,
  ...figureRoutes,
  ...linkWorkRoutes,
  ...supervisionRoutes,
  ...liveRoutes,
  ...noticeRoutes,
  ...mailRoutes,
  ...jobRoutes,
  ...planRoutes,
  ...remitRoutes,
  ...requestRoutes,
  ...reportRoutes,
  ...onwardRoutes,
  ...staffRoutes,
  ...teamRoutes,
  ...directoryRoutes,
  ...importRoutes,
  ...schoolsImportRoutes,
  ...schoolRoutes,
  ...classListRoutes,
  ...attendanceRoutes,
  ...sealRoutes,
  ...meetingRoutes,
  ...mergingRoutes,
  ...doublesRoutes,
  ...peopleRoutes,
  ...trainingRoutes,
  ...groupRoutes,
  ...clubRoutes,
}

/** The pages that need nobody to be signed in. There is no other list of public pages. */
export function openPages(secondFactor: 'required' | 'off', provider?: Provider): Record<`/${string}`, AnyOpenPage> {
  return { ...accessPages(secondFactor, provider), ...helpPages, ...linkPages, ...familyOpenPages }
}
