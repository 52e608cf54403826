import { z } from 'zod'
import { fullName } from '#features/access/child-name.ts'
import { NotFound } from '#platform/errors.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { daysInWords } from '../assignment-in-words.ts'
import { selectDaysAway } from '../days-away.queries.ts'
import { workerToKeep } from '../keeping.queries.ts'
import { callOffDaysAway } from '../note-days-away.ts'
import { words } from '../rota.words.ts'

/** They come after all. */
export const callOffDaysAwayPage = page({
  params: { workerId: z.uuid(), absenceId: z.uuid() },

  async load({ read, params: { workerId, absenceId } }) {
    const [worker, away] = await Promise.all([workerToKeep(read, workerId), selectDaysAway(read, absenceId)])
    if (!away || away.staffId !== workerId || away.calledOffAt) throw new NotFound('Days away')
    return { worker, away }
  },

  view({ worker, away: { fromDay: from, toDay: to } }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.callOffTitle} back={`/rota/${worker.id}`} errors={filled.errors}>
        <h1>{t.callOffTitle}</h1>
        <p>{t.callOffIntro(fullName(worker), daysInWords({ from, to }, language))}</p>
        <Form>
          <Button preventDoubleClick>{t.callOffButton}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { workerId, absenceId }, language }) {
    const away = await selectDaysAway(write, absenceId)
    await callOffDaysAway(write, workerId, absenceId)
    const days = away ? daysInWords({ from: away.fromDay, to: away.toDay }, language) : ''
    return redirectTo(`/rota/${workerId}`, words(language).calledOff(days))
  },
})
