import { z } from 'zod'
import { sayDay } from '#features/actions/due-in-words.ts'
import { choice, longText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { notePrivately, sessionOf } from '../note-privately.ts'
import { words } from '../private-note.words.ts'
import { groupToKeep, placeIn } from '../whole-group.ts'

const audiences = ['service', 'case'] as const

/** What is about one child, to that child’s record. */
export const privateNotePage = page({
  params: { groupId: z.uuid(), placeId: z.uuid() },
  /** Which session it is about; left out, the last one that the child came to. */
  query: { session: z.uuid().optional().catch(undefined) },
  form: form((language) => {
    const t = words(language)
    return {
      content: longText(t.content, t.contentMissing),
      audience: choice(t.audience, audiences, t.audienceMissing),
    }
  }),

  async load({ read, params: { groupId, placeId }, query: { session } }) {
    const group = await groupToKeep(read, groupId)
    const place = placeIn(group, placeId)
    const { childId, caseId, name } = place
    read.seen('place in a group', { children: [childId], caseId, groupId })
    return { name, session: sessionOf(group, place, session), group: { id: group.id, name: group.name } }
  },

  known: () => ({ audience: 'service' }),

  view({ name, session, group }, { filled, language }) {
    const t = words(language)
    return (
      <Layout
        title={t.privateTitle}
        back={session ? `/groups/${group.id}/sessions/${session.id}` : `/groups/${group.id}`}
        errors={filled.errors}
        caption={group.name}
      >
        <h1>{name}</h1>
        <p>
          {session && `${t.about(sayDay(session.onDay, language))} `}
          {t.privateIntro}
        </p>
        <Form>
          <Textarea {...filled.field('content')} />
          <Radios
            {...filled.field('audience')}
            legend={t.audience}
            legendSize="s"
            items={audiences.map((value) => ({ value, text: t.audiences[value] }))}
          />
          <Button preventDoubleClick>{t.saveNote}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { groupId, placeId }, query: { session }, value, language }) {
    const { sessionId } = await notePrivately(write, groupId, placeId, session, value)
    return redirectTo(`/groups/${groupId}/sessions/${sessionId}`, words(language).noteSaved)
  },
})
