import { recoveryAsked } from '#features/access/ask-recovery.ts'
import { attendanceImport } from '#features/attendance/attendance-import.ts'
import { firstContactMade } from '#features/cases/case-contact.ts'
import { caseNews } from '#features/cases/case-news.ts'
import { withNewLeads } from '#features/cases/change-several-leads.ts'
import { caseClosed, endsWithTheCase } from '#features/cases/changing/close-case.ts'
import { withANewLead } from '#features/cases/members/change-lead-worker.ts'
import { concernsInMail } from '#features/concerns/concerns-in-mail.ts'
import { tellWhoTakesOver } from '#features/concerns/duty-moves.ts'
import { concernsLookAgain } from '#features/concerns/told-apart.ts'
import { keepAnswerByLink } from '#features/consultations/inviting/answered-by-link.ts'
import { moveCycles } from '#features/consultations/cycle/move-cycles.ts'
import { cyclesOnTheAgenda } from '#features/consultations/agenda/on-the-agenda.ts'
import { stoppingCycleOf } from '#features/consultations/cycle/stop-with-case.ts'
import { giveUpPlacesAtOldSchool, givingUpPlaces } from '#features/groups/give-up-places.ts'
import { moveLiaisonAndMessages } from '#features/home-school/move-with-school.ts'
import { keepVisitsSafe } from '#features/home-school/when-sealed.ts'
import { knowImports } from '#features/imports/import-kind.ts'
import { addressesOfSocialWorkers } from '#features/liaison/social-worker-address.ts'
import { invitationAnswered } from '#features/links/invitation-answered.ts'
import { linksToShared } from '#features/links/links-in-mail.ts'
import { addressesOfSitters } from '#features/links/sitter-address.ts'
import { connectMail } from '#features/mail/connect-mail.ts'
import { dropMailTo } from '#features/mail/drop-mail-to.ts'
import { mailOfWhatWaits } from '#features/mail/gather-for.ts'
import { agendaReasons } from '#features/meetings/agenda-reasons.ts'
import { takeOffOldAgendas } from '#features/meetings/agenda/off-the-agenda.ts'
import { recordsToldApart } from '#features/merging/undo-merge.ts'
import { told } from '#features/notices/tell.ts'
import { movePapers } from '#features/observations/move-papers.ts'
import { moveReferrals } from '#features/onward/move-referrals.ts'
import { tellOfCase } from '#features/papers/plan-update.ts'
import { classListImport } from '#features/people/imports/class-list-import.ts'
import { childMovedSchool } from '#features/people/move-school.ts'
import { ownChannelsOfChildren } from '#features/people/own-channel.ts'
import { addressesOfAdults } from '#features/people/verify-address.ts'
import { coversChanged } from '#features/reports/covers/cover.ts'
import {
  namingThoseWhoHelp,
  namingWhoHelps,
  noteThatHelpEnded,
  tellReferrerOfFirstContact,
} from '#features/requests/tell-referrer.ts'
import { tellWhatWaits } from '#features/requests/tell-what-waits.ts'
import { whoComesTo } from '#features/rota/who-comes-to.ts'
import { giasImport } from '#features/schools/imports/gias-import.ts'
import { whoComes } from '#features/schools/who-comes.ts'
import { recordSealed } from '#features/seals/seal-record.ts'
import { personBegins } from '#features/staff/begins.ts'
import { personHasLeft } from '#features/staff/has-left.ts'
import { linksInMail, sendRecovery } from '#features/staff/send-links.ts'
import { moveSupervisionNotes } from '#features/supervision/move-notes.ts'
import { topicsFollowCovers } from '#features/supervision/open-topics.ts'
import { takeTrainingAlong } from '#features/training/follow-to-team.ts'

let connected = false

/**
 * What follows from what, in order and in the same transaction. An early feature announces; this is the only place that
 * says which later features follow suit.
 */
export function connectReactions(): void {
  if (connected) return
  connected = true
  told.isFollowedBy(mailOfWhatWaits)
  knowImports(classListImport, giasImport, attendanceImport)
  connectMail(
    linksInMail,
    addressesOfAdults,
    ownChannelsOfChildren,
    addressesOfSitters,
    addressesOfSocialWorkers,
    linksToShared,
    concernsInMail,
  )
  recoveryAsked.isFollowedBy(sendRecovery)
  firstContactMade.isFollowedBy(tellReferrerOfFirstContact)
  withANewLead.isGivenBy(namingWhoHelps)
  withNewLeads.isGivenBy(namingThoseWhoHelp)
  whoComes.isAnsweredBy(whoComesTo)
  invitationAnswered.isFollowedBy(keepAnswerByLink)
  agendaReasons.areGivenBy(cyclesOnTheAgenda)
  caseNews.isFollowedBy(tellOfCase)
  caseClosed.isFollowedBy(noteThatHelpEnded)
  endsWithTheCase.isGivenBy(stoppingCycleOf, givingUpPlaces)
  childMovedSchool.isFollowedBy(
    takeOffOldAgendas,
    moveCycles,
    moveReferrals,
    giveUpPlacesAtOldSchool,
    movePapers,
    moveSupervisionNotes,
    moveLiaisonAndMessages,
  )
  recordsToldApart.isFollowedBy(concernsLookAgain)
  recordSealed.isFollowedBy(keepVisitsSafe)
  coversChanged.isFollowedBy(topicsFollowCovers)
  personBegins.isFollowedBy(tellWhoTakesOver, takeTrainingAlong)
  personHasLeft.isFollowedBy(tellWhatWaits, dropMailTo)
}
