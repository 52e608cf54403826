import { z } from 'zod'
import { addDays } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { NotFound } from '#platform/errors.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Layout } from '#ui/layout.tsx'
import { calendarOf } from '../calendar/calendar.queries.ts'
import { words } from '../calendar/calendar.words.ts'
import { comingBankHolidays } from '../calendar/coming-days.ts'
import { removeClosedDays } from '../calendar/keep-closed-days.ts'
import { removeTerm } from '../calendar/keep-terms.ts'
import { mayKeepCalendarOf } from '../calendar/may-keep.ts'
import { ClosedTable, TermTable } from './calendar-tables.tsx'

/** A school’s calendar or, without a school in the address, that of the area. */
export const calendarPage = page({
  params: { schoolId: z.uuid().optional() },

  async load({ read, params: { schoolId = null } }) {
    const calendar = await calendarOf(read, schoolId, addDays(read.today, -200))
    return {
      ...calendar,
      bankHolidays: comingBankHolidays(calendar.nation, read.today),
      mayKeep: await mayKeepCalendarOf(read, schoolId),
    }
  },

  view(calendar, { filled, language }) {
    const t = words(language)
    const { schoolId, school, area, mayKeep } = calendar
    const title = school ? t.titleSchool(school) : t.titleArea(area)
    const here = schoolId ? `/schools/${schoolId}/calendar` : '/calendar'
    return (
      <Layout title={title} back={schoolId ? `/schools/${schoolId}` : '/schools'} errors={filled.errors} wide>
        <h1>{title}</h1>
        <p>{schoolId ? t.introSchool : t.introArea}</p>
        {schoolId && (
          <p>
            <a href="/calendar">{t.titleArea(area)}</a>
          </p>
        )}
        {calendar.terms.length === 0 && <p>{t.noTerms}</p>}
        <TermTable calendar={calendar} language={language} />
        {mayKeep && (
          <Button variant="secondary" href={`${here}/terms/new`}>
            {t.addTerm}
          </Button>
        )}
        {calendar.closedDays.length === 0 && <p>{t.noClosedDays}</p>}
        <ClosedTable calendar={calendar} language={language} />
        {mayKeep && (
          <Button variant="secondary" href={`${here}/closed-days/new`}>
            {t.addClosed}
          </Button>
        )}
        <h2>{t.bankHolidays}</h2>
        <p>{t.bankNote}</p>
        <ul>
          {calendar.bankHolidays.map(({ day, name }) => (
            <li>
              {formatDay(day, language)}: {name[language]}
            </li>
          ))}
        </ul>
      </Layout>
    )
  },

  /** Each row has a button of its own that says what it removes. */
  async post(write, { params: { schoolId }, button, language }) {
    const [what, id] = button.split(' ')
    if (!z.uuid().safeParse(id).success) throw new NotFound('What to remove')
    const { name } = await (what === 'term' ? removeTerm : removeClosedDays)(write, id!)
    return redirectTo(schoolId ? `/schools/${schoolId}/calendar` : '/calendar', words(language).removed(name))
  },
})
