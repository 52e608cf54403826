import { may } from '#features/access/policy.ts'
import { sayDay } from '#features/actions/due-in-words.ts'
import { ConcernsOnToday } from '#features/concerns/on-today.tsx'
import { GroupsOnToday } from '#features/groups/on-today.tsx'
import { RaisedOnToday, VisitsOnToday } from '#features/home-school/on-today.tsx'
import { SearchBox } from '#features/people/search-box.tsx'
import { ReportsOnToday } from '#features/reports/on-today.tsx'
import { RotaOnToday } from '#features/rota/on-today.tsx'
import { RestrictedOnToday } from '#features/seals/on-today.tsx'
import { TasksOnToday } from '#features/board/on-today.tsx'
import { SupervisionOnToday } from '#features/supervision/on-today.tsx'
import { page } from '#platform/http/page.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Layout } from '#ui/layout.tsx'
import { sayToday } from '../say-time.ts'
import { childrenOf, theDay } from '../the-day.ts'
import { words } from '../today.words.ts'
import { Elsewhere } from './elsewhere.tsx'
import { Administration, Imports, NoWorkYet, TheLog } from './my-area.tsx'
import { MyTeam, Requests } from './my-team.tsx'
import { MyActions, MyCases, MyRequests, ToAnswer } from './my-work.tsx'
import { LeftBehind, NoReply } from './no-reply.tsx'
import { Part } from './part.tsx'

/** The first page of everybody: what is due, what has changed, what waits for them. */
export const todayPage = page({
  params: {},

  async load({ read }) {
    const day = await theDay(read)
    read.seen('today', { children: childrenOf(day) })
    return day
  },

  view(day, { language, actor }) {
    const t = words(language)
    const is = (...roles: string[]) => roles.some((role) => actor.roles.has(role))
    const shown = { day, language }
    const helps = is('practitioner', 'supervisor')
    return (
      <Layout title={t.title}>
        <h1>{t.title}</h1>
        <p class="nhsuk-body-l">{sayToday(day, language)}</p>
        <ConcernsOnToday concerns={day.concerns} language={language} />
        <RestrictedOnToday count={day.restricted} language={language} />
        {(helps || is('school lead')) && <SearchBox language={language} short />}
        <VisitsOnToday visits={day.visits} now={day.now} language={language} />
        <RaisedOnToday raised={day.raised} today={day.today} language={language} />
        <RotaOnToday
          rota={day.rota}
          today={day.today}
          language={language}
          myId={actor.id}
          mayCount={may(actor, 'see link work figures')}
        />
        <GroupsOnToday groups={day.groups} language={language} />
        <TasksOnToday tasks={day.dayTasks} language={language} />
        {may(actor, 'direct the day') && <ActionLink href="/day-tasks">{t.tasksOfTheDay}</ActionLink>}
        <ReportsOnToday toSee={day.reportsToSee} toPrepare={day.toPrepare} language={language} />
        <SupervisionOnToday supervisions={day.supervisions} today={day.today} actor={actor} language={language} />
        {day.unread > 0 && (
          <p>
            <a href="/notices">{t.news(day.unread)}</a>
          </p>
        )}
        {is('teacher', 'school lead') && may(actor, 'raise requests') && (
          <ActionLink href="/requests/new">{t.myRequests.ask}</ActionLink>
        )}
        <NoReply {...shown} />
        <ToAnswer {...shown} />
        <LeftBehind {...shown} />
        {is('supervisor') && <MyTeam {...shown} />}
        {is('education manager') && (
          <Requests heading={t.toAgree.heading} none={t.toAgree.none} list={day.toAgree} {...shown} />
        )}
        {is('school lead') && (
          <Part
            heading={t.overdue.heading}
            list={day.overdue}
            none={t.overdue.none}
            line={({ childId, childName, actions, dueOn }) => ({
              href: `/children/${childId}`,
              text: childName ?? t.somebody,
              hint: t.overdue.line(actions, sayDay(dueOn, language)),
            })}
          />
        )}
        {is('teacher') && <MyRequests {...shown} always />}
        {helps ? (
          <MyCases {...shown} always={is('practitioner') && !is('supervisor')} />
        ) : (
          <MyActions {...shown} always={is('teacher', 'school lead', 'education manager', 'partner')} />
        )}
        {!is('teacher') && <MyRequests {...shown} always={false} />}
        <Part
          heading={t.casesIAmOn.heading}
          list={day.alsoOn}
          {...(is('partner') ? { none: t.casesIAmOn.none } : {})}
          more={{ href: '/cases', text: t.moreOfThese.cases }}
          line={({ id, childName }) => ({ href: `/cases/${id}`, text: childName ?? t.somebody })}
        />
        {is('area administrator') && <Administration {...shown} />}
        <Imports {...shown} always={is('area administrator')} />
        {is('data protection officer') && <TheLog language={language} />}
        <NoWorkYet {...shown} mayCount={may(actor, 'see link work figures')} />
        <Elsewhere {...shown} actor={actor} />
      </Layout>
    )
  },
})
