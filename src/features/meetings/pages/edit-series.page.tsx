import { z } from 'zod'
import { NotFound } from '#platform/errors.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../meetings.words.ts'
import { findSeries, mayKeep } from '../series/held-series.ts'
import { changeSeries } from '../series/start-series.ts'
import { timesFields } from './series-fields.ts'
import { TimesFields } from './series-form.tsx'

const editForm = form(timesFields)

/** Another day, hour or room; or the last day on which it meets. */
export const editSeriesPage = page({
  params: { seriesId: z.uuid() },
  form: editForm,

  async load({ read, params: { seriesId } }) {
    const series = await findSeries(read, seriesId)
    if (!mayKeep(series, read.actor)) throw new NotFound('Series')
    return series
  },

  known: ({ name, weekday, startsAt, minutes, room, untilDay, quorum }) => {
    return { name, weekday, startsAt, minutes, room, untilDay, quorum }
  },
  version: ({ version }) => version,

  view({ name, version }, { params, filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.editTitle} back={`/meetings/series/${params.seriesId}`} errors={filled.errors} caption={name}>
        <h1>{t.editTitle}</h1>
        <Form version={version}>
          <TimesFields filled={filled} language={language} />
          <Button>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { seriesId }, value, version, language }) {
    await changeSeries(write, seriesId, value, version)
    return redirectTo(`/meetings/series/${seriesId}`, words(language).saved)
  },
})
