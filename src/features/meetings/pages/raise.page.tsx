import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import type { Read } from '#platform/context.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { NotFound } from '#platform/errors.ts'
import { longText, optionalText, picked, pickedMany } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Details } from '#ui/details.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { selectChildrenForAgenda } from '../agenda/agenda-children.queries.ts'
import { words as agendaWords } from '../agenda/agenda.words.ts'
import { raiseChild, saidNameOf } from '../agenda/raise-child.ts'
import { words } from '../agenda/raise.words.ts'
import { seriesToRaiseAt } from '../series/series-page.queries.ts'

const raiseForm = form((language) => {
  const t = words(language)
  const a = agendaWords(language)
  return {
    seriesId: picked(t.raiseWhere, t.raiseWhereMissing),
    name: optionalText(t.raiseName, { hint: t.raiseNameHint }),
    why: longText(t.raiseWhy, t.raiseWhyMissing, { hint: t.raiseWhyHint }),
    readers: pickedMany(t.raiseReaders, a.readersWrong, { hint: t.raiseReadersHint }),
  }
})

/** Brings a child to the next meeting: from the child’s page or case in one click, or by name. */
export const raisePage = page({
  params: {},
  query: { child: z.uuid().optional().catch(undefined), series: z.uuid().optional().catch(undefined) },
  form: raiseForm,

  async load({ read, query }) {
    const child = query.child ? await childOf(read, query.child) : undefined
    const series = await seriesToRaiseAt(read, { schoolId: child?.schoolId, seriesId: query.series })
    read.seen('form to raise a child', { children: child ? [child.id] : [] })
    return {
      child: child && { id: child.id, name: saidNameOf(child) },
      series,
      // Whoever sees a class list says which child; a name alone is for those who see none.
      namesOnly: !child && series.length > 0 && series.every(({ agency }) => agency !== null),
    }
  },

  known: ({ series: [one, another] }) => ({ seriesId: another ? undefined : one?.id }),

  view({ child, series, namesOnly }, { filled, language, query, actor }) {
    const t = words(language)
    const back = child ? `/children/${child.id}` : query.series ? `/meetings/series/${query.series}` : '/meetings'
    const mayRaise = series.length > 0 && (child || namesOnly)
    return (
      <Layout title={t.raiseTitle} back={back} errors={filled.errors}>
        <h1>{t.raiseTitle}</h1>
        {child && (
          <p class="nhsuk-body-l">
            <strong>{child.name}</strong>
          </p>
        )}
        <p>{series.length === 0 ? t.raiseNone : mayRaise ? t.raiseIntro : t.raiseFind}</p>
        {series.length === 0 && (
          <ul class="nhsuk-list">
            {child && may(actor, 'raise requests') && (
              <li>
                <a href={`/requests/new?child=${child.id}`}>{t.raiseAsk}</a>
              </li>
            )}
            <li>
              <a href="/meetings">{t.raiseMine}</a>
            </li>
          </ul>
        )}
        {!mayRaise && series.length > 0 && (
          <Button href="/children" variant="secondary">
            {agendaWords(language).child}
          </Button>
        )}
        {mayRaise && <ToRaise {...{ series, namesOnly, filled, language }} />}
      </Layout>
    )
  },

  async post(write, { query, value: { seriesId, ...raised }, language }) {
    const { onDay } = await raiseChild(write, seriesId, { ...raised, childId: query.child ?? null })
    const said = words(language).raised(formatDay(onDay, language))
    return redirectTo(query.child ? `/children/${query.child}` : `/meetings/series/${seriesId}`, said)
  },
})

interface ToRaiseProps {
  series: Awaited<ReturnType<typeof seriesToRaiseAt>>
  namesOnly: boolean
  filled: ReturnType<typeof raiseForm.blank>
  language: Language
}

function ToRaise({ series, namesOnly, filled, language }: ToRaiseProps) {
  const t = words(language)
  const [only, another] = series
  const members = another ? [] : (only?.members ?? [])
  return (
    <Form>
      {another ? (
        <Radios
          {...filled.field('seriesId')}
          legend={t.raiseWhere}
          items={series.map(({ id, name, schoolName }) => ({ value: id, text: `${name}, ${schoolName}` }))}
        />
      ) : (
        <input type="hidden" name="seriesId" value={only!.id} />
      )}
      {namesOnly && <Input {...filled.field('name')} width="two-thirds" />}
      <Textarea {...filled.field('why')} rows={5} />
      {members.length > 0 && !namesOnly && (
        <Details summary={t.raiseReaders}>
          <Checkboxes
            {...filled.field('readers')}
            legend={t.raiseReaders}
            small
            items={members.map(({ staffId, fullName }) => ({ value: staffId!, text: fullName }))}
          />
        </Details>
      )}
      <p>{t.raiseDanger}</p>
      <Button preventDoubleClick>{t.raiseSave}</Button>
    </Form>
  )
}

async function childOf(read: Read, childId: string) {
  const [child] = await selectChildrenForAgenda(read, { seriesId: childId, teamId: childId, meetingId: null }, [
    childId,
  ])
  if (!child) throw new NotFound('Child')
  return child
}
