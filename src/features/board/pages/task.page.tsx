import { z } from 'zod'
import { sayDay } from '#features/actions/due-in-words.ts'
import { formatClock } from '#platform/dates/format-day.ts'
import { NotFound } from '#platform/errors.ts'
import { optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { capitalised } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { answerTask, callOffTask } from '../day-task.ts'
import { selectTask } from '../day-tasks.queries.ts'
import { words } from '../day-tasks.words.ts'

const answerForm = form((language) => {
  const t = words(language)
  return { why: optionalText(t.why, { hint: t.whyHint, max: 300 }) }
})

export const taskPage = page({
  params: { taskId: z.uuid() },
  form: answerForm,

  async load({ read, params: { taskId } }) {
    const task = await selectTask(read, taskId)
    if (!task) throw new NotFound('Task')
    return task
  },

  version: ({ version }) => version,

  view(task, { filled, language, actor }) {
    const t = words(language)
    const isOpen = task.state === 'to do'
    return (
      <Layout title={t.taskTab} back="/day-tasks" errors={filled.errors}>
        <h1>{task.what}</h1>
        <p>
          {[
            capitalised(sayDay(task.onDay, language)),
            task.atTime ? formatClock(task.atTime, language) : t.anyTime,
            task.schoolName,
            task.workerName,
          ].join(', ')}
          . {t.askedBy(task.giverName)}.
        </p>
        <p>
          <strong>{t.states[task.state as keyof typeof t.states]}</strong>
          {task.answer && `: ${task.answer}`}
        </p>
        {isOpen && task.workerId === actor.id && (
          <Form version={task.version}>
            <Button name="_button" value="done" preventDoubleClick>
              {t.done}
            </Button>
            <Input {...filled.field('why')} />
            <Button name="_button" value="not done" variant="secondary" preventDoubleClick>
              {t.notDone}
            </Button>
          </Form>
        )}
        {isOpen && task.givenBy === actor.id && (
          <Form version={task.version}>
            <Button name="_button" value="call off" variant="secondary" preventDoubleClick>
              {t.callOff}
            </Button>
          </Form>
        )}
      </Layout>
    )
  },

  async post(write, { params: { taskId }, value, version, button, language }) {
    const { saved } = words(language)
    if (button === 'call off') {
      await callOffTask(write, taskId, version)
      return redirectTo('/day-tasks', saved['call off'])
    }
    const done = button === 'done'
    await answerTask(write, taskId, { done, why: value.why, version })
    return redirectTo('/day-tasks', saved[done ? 'done' : 'not done'])
  },
})
