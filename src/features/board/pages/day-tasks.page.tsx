import { may } from '#features/access/policy.ts'
import type { Actor } from '#platform/context.ts'
import { formatClock, formatShortDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Layout } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { selectTasks } from '../day-tasks.queries.ts'
import { words } from '../day-tasks.words.ts'

/** What is to be done today and this week, for whoever asks for it, whoever does it and whoever supervises them (CSW-43). */
export const dayTasksPage = page({
  params: {},

  async load({ read }) {
    const tasks = await selectTasks(read)
    return { tasks, today: read.today }
  },

  view({ tasks, today }, { actor, language }) {
    const t = words(language)
    const toDo = tasks.filter(({ state }) => state === 'to do')
    const parts = [
      [t.late, toDo.filter(({ onDay }) => onDay < today)],
      [t.today, toDo.filter(({ onDay }) => onDay === today)],
      [t.coming, toDo.filter(({ onDay }) => onDay > today)],
      [t.answered, tasks.filter(({ state }) => state !== 'to do')],
    ] as const
    return (
      <Layout title={t.title} back="/today" wide>
        <h1>{t.title}</h1>
        <p>{introFor(actor, language)}</p>
        {may(actor, 'direct the day') && <ActionLink href="/day-tasks/new">{t.give}</ActionLink>}
        {may(actor, 'see the board') && (
          <p>
            <a href="/board">{t.toBoard}</a>
          </p>
        )}
        {parts
          .filter(([heading, some]) => some.length > 0 || heading === t.today)
          .map(([heading, some]) => (
            <TasksOf heading={heading} tasks={some} language={language} />
          ))}
        {actor.roles.has('practitioner') && tasks.some(({ hasRemit }) => hasRemit) && (
          <p>
            <a href="/remit/beyond">{t.beyond}</a>
          </p>
        )}
      </Layout>
    )
  },
})

function introFor(actor: Actor, language: Language): string {
  const t = words(language)
  if (may(actor, 'direct the day')) return t.introManager
  return actor.roles.has('supervisor') ? t.introSupervisor : t.introWorker
}

interface TasksOfProps {
  heading: string
  tasks: Awaited<ReturnType<typeof selectTasks>>
  language: Language
}

function TasksOf({ heading, tasks, language }: TasksOfProps) {
  const t = words(language)
  return (
    <>
      <h2>{heading}</h2>
      {tasks.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Table
          caption={heading}
          captionHidden
          columns={[t.what, t.day, t.when, t.school, t.worker, t.state]}
          rows={tasks.map((task) => [
            { text: task.what, href: `/day-tasks/${task.id}` },
            formatShortDay(task.onDay, language),
            task.atTime ? formatClock(task.atTime, language) : t.anyTime,
            task.schoolName,
            task.workerName,
            t.states[task.state as keyof typeof t.states],
          ])}
        />
      )}
    </>
  )
}
