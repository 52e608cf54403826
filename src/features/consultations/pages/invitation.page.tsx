import { z } from 'zod'
import { onlyWhatIsSafe, placeOf } from '#features/people/child.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { choice, optionalChoice, optionalLongText, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { canPrint } from '#platform/pdf/make-pdf.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Letter } from '#ui/letter.tsx'
import { Radios } from '#ui/radios.tsx'
import { ScreenOnly } from '#ui/screen-only.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Textarea } from '#ui/textarea.tsx'
import {
  answerInvitation,
  findInvitation,
  type InvitationAnswer,
  type InvitationShown,
  invitationAnswers,
} from '../inviting/answer-invitation.ts'
import { invitationLetter, shortWords } from '../inviting/invitation-letter.ts'
import { words } from '../inviting/inviting.words.ts'
import { words as letterWords } from '../letter.words.ts'
import { type WayToInvite, waysToInvite } from '../inviting/may-invite.ts'
import { nouns } from '../nouns.words.ts'

const TIMES = ['0', '1', '2'] as const

const answerForm = form((language) => {
  const t = words(language).invitation
  return {
    answer: choice(t.what, invitationAnswers, t.whatMissing),
    chosen: optionalChoice(t.which, TIMES, { wrong: t.whichWrong }),
    note: optionalLongText(t.noteField),
    answeredBy: text(t.by, t.byMissing),
    answeredHow: choice(t.byHow, waysToInvite, t.byHowMissing),
  }
})

/** An invitation as it went out, its letter, and how it was answered. */
export const invitationPage = page({
  params: { invitationId: z.uuid() },
  form: answerForm,

  async load({ read, params: { invitationId } }) {
    const invitation = await findInvitation(read, invitationId)
    const place = placeOf(read.actor)
    return { ...invitation, child: onlyWhatIsSafe(invitation.child!, place), place, today: read.today }
  },

  known: ({ toName, how, offered }) => ({
    answeredBy: toName,
    answeredHow: how,
    chosen: offered.length === 1 ? '0' : null,
  }),

  view(invitation, { filled, language }) {
    const t = words(language).invitation
    const { child, place, today, consultationId, answer, chosen, offered, consultationState, takenBackAt } = invitation
    const mayAnswer = invitation.isTheirsToWorkOn && !answer && !takenBackAt
    const toBook = chosen && consultationState === 'planned' ? new Date(chosen) : undefined
    return (
      <Layout title={t.tab} back={`/consultations/${consultationId}`} errors={filled.errors}>
        <ScreenOnly>
          <ChildBanner child={child} language={language} today={today} where={place} />
          <h1>{t.title(invitation.toName)}</h1>
          {takenBackAt && <p>{t.takenBack}</p>}
          <SummaryList rows={rowsOf(invitation, language)} />
          {toBook && (
            <Button href={`/consultations/${consultationId}/book?at=${toBook.toISOString()}`}>
              {t.bookChosen(formatDateTime(toBook, language))}
            </Button>
          )}
          {mayAnswer && (
            <Form>
              <h2>{t.keep}</h2>
              <Radios
                {...filled.field('answer')}
                legend={t.what}
                items={invitationAnswers.map((value) => ({ value, text: nouns(language).invitationAnswers[value] }))}
              />
              {offered.length > 1 && (
                <Radios
                  {...filled.field('chosen')}
                  legend={t.which}
                  small
                  items={offered.map((time, index) => ({
                    value: String(index),
                    text: formatDateTime(new Date(time), language),
                  }))}
                />
              )}
              <Input {...filled.field('answeredBy')} width="two-thirds" autocomplete="off" />
              <Radios
                {...filled.field('answeredHow')}
                legend={t.byHow}
                small
                items={waysToInvite.map((value) => ({ value, text: nouns(language).ways[value] }))}
              />
              <Textarea {...filled.field('note')} rows={2} />
              <Button variant="secondary">{t.keep}</Button>
            </Form>
          )}
          {mayAnswer && (invitation.relationshipId || invitation.attendeeKind === 'young person') && (
            <p>
              <a href={`/invitations/${invitation.id}/link`}>{t.byLink}</a>
            </p>
          )}
          <h2>{t.shortWords}</h2>
          <p>{t.shortHelp}</p>
          <p lang={invitation.language}>{shortWords(invitation)}</p>
          <h2>{t.letter}</h2>
          <p>{t.print}</p>
          {canPrint && (
            <p>
              <a href={`/invitations/${invitation.id}/letter/pdf`}>{letterWords(language).letters.pdf}</a>
            </p>
          )}
        </ScreenOnly>
        <Letter {...invitationLetter(invitation)} />
      </Layout>
    )
  },

  async post(write, { params: { invitationId }, value, language }) {
    const { offered } = await findInvitation(write, invitationId)
    const { answer, chosen, note, answeredBy, answeredHow } = value
    const time = chosen === null ? undefined : offered[Number(chosen)]
    const given = { answer, chosen: time ? new Date(time) : null, note, answeredBy, answeredHow }
    await answerInvitation(write, invitationId, given)
    return redirectTo(`/invitations/${invitationId}`, words(language).invitation.kept)
  },
})

function rowsOf(invitation: InvitationShown, language: Language) {
  const t = words(language).invitation
  const { ways, invitationAnswers: answers } = nouns(language)
  const { how, interpreter, offered, answer, answeredBy, answeredHow, answeredAt, chosen, answerNote } = invitation
  const when = (at: Date) => formatDateTime(new Date(at), language)
  const sender = `${invitation.senderGiven} ${invitation.senderFamily}`
  const answered =
    answer && answeredAt
      ? `${answers[answer as InvitationAnswer]} (${t.answeredBy(answeredBy ?? '', ways[(answeredHow ?? 'link') as WayToInvite], when(answeredAt))})`
      : t.noAnswer
  return [
    { key: t.how, value: `${ways[how as WayToInvite]}. ${t.sentBy(sender, when(invitation.sentAt))}` },
    { key: t.offered, value: offered.map(when).join('; ') },
    ...(interpreter ? [{ key: t.interpreter, value: interpreter }] : []),
    { key: t.answer, value: answered },
    ...(chosen ? [{ key: t.chosen, value: when(chosen) }] : []),
    ...(answerNote ? [{ key: t.note, value: answerNote }] : []),
  ]
}
