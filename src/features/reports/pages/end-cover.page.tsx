import { z } from 'zod'
import { formatDay } from '#platform/dates/format-day.ts'
import { NotFound } from '#platform/errors.ts'
import { noForm, page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { endCover } from '../covers/cover.ts'
import { selectCovers } from '../covers/cover.queries.ts'
import { words } from '../covers/cover.words.ts'

/** Somebody is back: whoever covered reads nothing of the team’s any more. */
export const endCoverPage = page({
  params: { teamId: z.uuid(), coverId: z.uuid() },
  form: noForm,

  async load({ read, params: { teamId, coverId } }) {
    const found = await selectCovers(read, teamId)
    const cover = found?.covers.find(({ id }) => id === coverId)
    if (!found?.isSupervisor || !cover) throw new NotFound('Cover')
    return { teamId, cover }
  },

  view({ teamId, cover: { givenName, familyName, startsOn, endsOn } }, { language }) {
    const t = words(language)
    return (
      <Layout title={t.coverTab} back={`/teams/${teamId}/cover`}>
        <h1>{t.coverEnd(`${givenName} ${familyName}`)}</h1>
        <p>{t.fromTo(formatDay(startsOn, language), formatDay(endsOn, language))}</p>
        <Form>
          <Button>{t.coverEnd(`${givenName} ${familyName}`)}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { teamId, coverId }, language }) {
    await endCover(write, teamId, coverId)
    return redirectTo(`/teams/${teamId}/cover`, words(language).coverEnded)
  },
})
