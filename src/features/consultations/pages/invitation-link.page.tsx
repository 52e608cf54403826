import { z } from 'zod'
import { sendInvitationLink } from '#features/links/send-invitation-link.ts'
import { onlyWhatIsSafe, placeOf } from '#features/people/child.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { findInvitation } from '../inviting/answer-invitation.ts'
import { words } from '../inviting/inviting.words.ts'
import { words as letterWords } from '../letter.words.ts'

const linkForm = form((language) => {
  const t = words(language).link
  return { words: text(t.words, t.wordsMissing, { hint: t.wordsHint, max: 500 }) }
})

/** Sends an invitation by mail, as a link that names nobody: they answer with one of the times that are offered. */
export const invitationLinkPage = page({
  params: { invitationId: z.uuid() },
  form: linkForm,

  async load({ read, params: { invitationId } }) {
    const { child, toName, offered, language, consultationId, attendeeKind } = await findInvitation(read, invitationId)
    const place = placeOf(read.actor)
    const isYoungPerson = attendeeKind === 'young person'
    return {
      toName,
      offered,
      language,
      consultationId,
      isYoungPerson,
      child: onlyWhatIsSafe(child!, place),
      place,
      today: read.today,
    }
  },

  known({ language, isYoungPerson }) {
    const { byLink, byLinkToThem } = letterWords(language as Language).invitation
    return { words: isYoungPerson ? byLinkToThem : byLink }
  },

  view({ toName, offered, child, place, today, isYoungPerson }, { params, filled, language }) {
    const t = words(language).link
    return (
      <Layout title={t.tab} back={`/invitations/${params.invitationId}`} errors={filled.errors}>
        <ChildBanner child={child} language={language} today={today} where={place} />
        <h1>{t.title(toName)}</h1>
        <p>{t.help}</p>
        {isYoungPerson && (
          <p>
            {t.toThem} <a href={`/children/${child.id}/own-number`}>{t.toThemLink}</a>
          </p>
        )}
        <ul>
          {offered.map((time) => (
            <li>{formatDateTime(new Date(time), language)}</li>
          ))}
        </ul>
        <Form>
          <Textarea {...filled.field('words')} rows={3} />
          <Button>{t.send}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { invitationId }, value, language }) {
    await sendInvitationLink(write, { invitationId, words: value.words })
    return redirectTo(`/invitations/${invitationId}`, words(language).link.sent)
  },
})
