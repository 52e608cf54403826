import { z } from 'zod'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../memberships.words.ts'
import { offBoard } from '../off-board.ts'
import { findStaffMember } from '../one-person.queries.ts'
import { staffName } from '../staff-member.ts'

export const offBoardPage = page({
  params: { staffId: z.uuid() },

  load: ({ read, params }) => findStaffMember(read, params.staffId),

  view(person, { filled, language }) {
    const t = words(language)
    const title = t.offBoardTitle(staffName(person))
    return (
      <Layout title={title} back={`/staff/${person.id}`} errors={filled.errors}>
        <h1>{title}</h1>
        <p>{t.offBoardWhat}</p>
        <ul>
          {Object.values(t.offBoardSteps).map((step) => (
            <li>{step}</li>
          ))}
        </ul>
        <p>{t.offBoardCases}</p>
        <Form>
          <Button variant="warning">{t.offBoard}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params, language }) {
    const { name } = await offBoard(write, params.staffId)
    return redirectTo(`/staff/${params.staffId}`, words(language).offBoarded(name))
  },
})
