import { z } from 'zod'
import { choice, longText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { notePrivately } from '../note-privately.ts'
import { words } from '../register.words.ts'
import { groupToKeep, placeIn, sessionIn } from '../whole-group.ts'

const audiences = ['service', 'case'] as const

/** What is about one child, to that child’s record. */
export const privateNotePage = page({
  params: { groupId: z.uuid(), groupSessionId: z.uuid(), placeId: z.uuid() },
  form: form((language) => {
    const t = words(language)
    return {
      content: longText(t.content, t.contentMissing),
      audience: choice(t.audience, audiences, t.audienceMissing),
    }
  }),

  async load({ read, params: { groupId, groupSessionId, placeId } }) {
    const group = await groupToKeep(read, groupId)
    sessionIn(group, groupSessionId)
    const { childId, caseId, name } = placeIn(group, placeId)
    read.seen('place in a group', { children: [childId], caseId, groupId })
    return { name, group: { id: group.id, name: group.name } }
  },

  known: () => ({ audience: 'service' }),

  view({ name, group }, { params, filled, language }) {
    const t = words(language)
    return (
      <Layout
        title={t.privateTitle}
        back={`/groups/${group.id}/sessions/${params.groupSessionId}`}
        errors={filled.errors}
        caption={group.name}
      >
        <h1>{name}</h1>
        <p>{t.privateIntro}</p>
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

  async post(write, { params: { groupId, groupSessionId, placeId }, value, language }) {
    await notePrivately(write, groupId, groupSessionId, placeId, value)
    return redirectTo(`/groups/${groupId}/sessions/${groupSessionId}`, words(language).noteSaved)
  },
})
