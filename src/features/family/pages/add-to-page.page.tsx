import { z } from 'zod'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { Refused } from '#platform/errors.ts'
import { optionalDay, optionalText, pickedMany, tick } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { isGivenTo } from '#features/reports/report-for-family.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { whatCanBeShared } from '../family.queries.ts'
import { findFamilyPage } from '../find-family-page.ts'
import { prepareItems, whoseAction } from '../put-on-page.ts'
import { roleForFamily } from '../role-for-family.ts'
import { say } from '../rules.words.ts'
import { words } from '../worker.words.ts'

const addForm = form((language) => {
  const t = words(language).add
  return {
    actions: pickedMany(t.actions, t.unknown, { hint: t.actionsHint }),
    people: pickedMany(t.people, t.unknown, { hint: t.peopleHint }),
    plan: tick(t.plan),
    reports: pickedMany(t.reports, t.unknown, { hint: t.reportsHint }),
    agreed: optionalText(t.agreed, { hint: t.agreedHint, max: 2000 }),
    nextWords: optionalText(t.nextWords, { hint: t.nextWordsHint, max: 300 }),
    nextDay: optionalDay(t.nextDay, { hint: t.nextDayHint, wrong: aRealDay[language] }),
  }
})

/** What is to be on an adult’s page: chosen from the case, or written. It is shared only once it was read as they will see it. */
export const addToPagePage = page({
  params: { familyPageId: z.uuid() },
  form: addForm,

  async load({ read, params: { familyPageId } }) {
    const [{ child, today, toName, whose, isYoungPerson, everybody, language, prepared, shared }, choice] =
      await Promise.all([findFamilyPage(read, familyPageId), whatCanBeShared(read, familyPageId)])
    const isThere = new Set([...prepared, ...shared].map(({ aboutId }) => aboutId))
    const whom = { toName, isYoungPerson, everybody }
    return {
      ...{ child, today, toName, language },
      actions: (choice?.actions ?? [])
        .filter((action) => !isThere.has(action.id) && whoseAction(action, whom))
        .map((action) => ({ ...action, isTheirs: whoseAction(action, whom) === 'my action' })),
      people: (choice?.people ?? []).filter(({ id }) => !isThere.has(id)),
      plan: choice?.plan && !isThere.has(choice.plan.id) ? { number: choice.plan.number } : null,
      reportsOfOthers: (choice?.reports ?? [])
        .filter((report) => !isGivenTo(report, whose))
        .map(({ title, givenTo }) => ({ title, givenTo: givenTo.map((one) => one.toName).join(', ') })),
      reports: (choice?.reports ?? [])
        .filter((report) => !isThere.has(report.id) && isGivenTo(report, whose))
        .map(({ id, title, releasedAt }) => ({ id, title, leftOn: dayIn(new Date(releasedAt)) })),
      nextDay: choice?.nextMeeting ? dayIn(new Date(choice.nextMeeting)) : null,
    }
  },

  known: ({ nextDay }) => ({ nextDay: nextDay ?? '' }),

  view(found, { params, filled, language }) {
    const { child, today, toName, actions, people, plan, reports, reportsOfOthers, language: theirs } = found
    const t = words(language).add
    return (
      <Layout title={t.title} back={`/family-pages/${params.familyPageId}`} errors={filled.errors}>
        <ChildBanner child={child} language={language} today={today} where="service" />
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
        <Form>
          {actions.length > 0 && (
            <Checkboxes
              {...filled.field('actions')}
              legend={t.actions}
              items={actions.map(({ id, what, ownerName, dueOn, isTheirs }) => ({
                value: id,
                text: what,
                hint: t.byDay(isTheirs ? t.theirs(toName) : ownerName, formatDay(dueOn, language)),
              }))}
            />
          )}
          {plan && (
            <Checkboxes
              {...filled.field('plan')}
              legend={t.plan}
              legendHidden
              items={[{ value: 'yes', text: t.plan, hint: t.planHint(plan.number) }]}
            />
          )}
          {reports.length > 0 && (
            <Checkboxes
              {...filled.field('reports')}
              legend={t.reports}
              items={reports.map(({ id, title, leftOn }) => ({
                value: id,
                text: title,
                hint: t.left(formatDay(leftOn, language)),
              }))}
            />
          )}
          {reportsOfOthers.map(({ title, givenTo }) => (
            <p class="nhsuk-hint">{t.reportOfAnother(title, givenTo, toName)}</p>
          ))}
          <Textarea {...filled.field('agreed')} rows={4} />
          <Input {...filled.field('nextWords')} />
          <DateInput {...filled.field('nextDay')} legend={t.nextDay} />
          {people.length > 0 && (
            <Checkboxes
              {...filled.field('people')}
              legend={t.people}
              items={people.map(({ id, givenName, familyName, caseRole }) => ({
                value: id,
                text: `${givenName} ${familyName}`,
                hint: <span lang={theirs}>{roleForFamily(caseRole, theirs as Language).role}</span>,
              }))}
            />
          )}
          <Button preventDoubleClick>{t.button}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { familyPageId }, value, language }) {
    const { actions: actionIds, people: staffIds, plan, reports: reportIds, agreed, nextWords, nextDay } = value
    const isKnownDay = nextDay !== null && nextWords === null
    if (isKnownDay && actionIds.length + staffIds.length + reportIds.length === 0 && !plan && !agreed)
      throw new Refused(say.dayWithoutWords, 'nextWords')
    const next = nextWords ? { words: nextWords, onDay: nextDay } : null
    await prepareItems(write, familyPageId, { actionIds, staffIds, plan, reportIds, agreed, next })
    return redirectTo(`/family-pages/${familyPageId}`, words(language).add.ready)
  },
})
