import { z } from 'zod'
import { yearGroupsOf } from '#features/schools/year-group.ts'
import { NotFound } from '#platform/errors.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../meetings.words.ts'
import { findSeries, mayKeep } from '../series/held-series.ts'
import { changeSitting, endSitting } from '../series/members.ts'
import { SittingFields, sittingFields } from './sitting-fields.tsx'

const sittingForm = form(sittingFields)

/** Changes as what somebody sits at the table, or lets them leave it. */
export const sittingPage = page({
  params: { seriesId: z.uuid(), sitterId: z.uuid() },
  form: sittingForm,

  async load({ read, params: { seriesId, sitterId } }) {
    const series = await findSeries(read, seriesId)
    const member = series.members.find(({ id }) => id === sitterId)
    if (!member || !mayKeep(series, read.actor)) throw new NotFound('Member')
    const { nation, lowestAge, highestAge } = series
    return { member, nation, lowestAge, highestAge }
  },

  known: ({ member: { seat, seatWords, yearGroups, isChair } }) => ({ seat, seatWords, yearGroups, isChair }),

  view({ member, nation, lowestAge, highestAge }, { params, filled, language }) {
    const t = words(language)
    const years = yearGroupsOf({ nation, lowestAge, highestAge })
    return (
      <Layout
        title={t.sittingTitle}
        back={`/meetings/series/${params.seriesId}`}
        errors={filled.errors}
        caption={member.fullName}
      >
        <h1>{t.sittingTitle}</h1>
        {member.staffId === null && member.email && (
          <p>
            <a href={`/sitters/${member.id}/address-check`}>{t.checkAddress}</a>
          </p>
        )}
        <Form>
          <SittingFields filled={filled} years={years} nation={nation} language={language} />
          <Button>{t.save}</Button>
          <p>{t.leaveHint}</p>
          <Button name="_button" value="leave" variant="warning">
            {t.leave}
          </Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { seriesId, sitterId }, value, button, language }) {
    const t = words(language)
    const back = `/meetings/series/${seriesId}`
    if (button === 'leave') {
      await endSitting(write, seriesId, sitterId)
      return redirectTo(back, t.left)
    }
    await changeSitting(write, seriesId, sitterId, value)
    return redirectTo(back, t.sittingSaved)
  },
})
