import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { TaskList } from '#ui/task-list.tsx'
import { words } from '../cycle.words.ts'
import type { ConsultationShown } from '../find-consultation.ts'

interface WhatToDoProps {
  consultation: ConsultationShown
  now: Date
  language: Language
}

/** What is to be done before, during and after a consultation, each with whether it is done. The next thing is a button. */
export function WhatToDo({ consultation, now, language }: WhatToDoProps) {
  const t = words(language)
  const { isTheirsToWorkOn, cycleState, state, id, next, cycleId } = consultation
  if (!isTheirsToWorkOn) return null
  const letters = (
    <p>
      <a href={`/consultations/${id}/letters`}>{t.todo.letters}</a>
    </p>
  )
  if (cycleState === 'ended') return letters
  if (state === 'completed')
    return (
      <>
        {next ? (
          next.state !== 'completed' && (
            <Button href={`/consultations/${next.id}${next.state === 'planned' ? '/book' : ''}`}>
              {next.state === 'planned' ? t.todo.next(next.number) : t.openOne(next.number)}
            </Button>
          )
        ) : (
          <Button href={`/cycles/${cycleId}/end`}>{t.todo.end}</Button>
        )}
        {letters}
      </>
    )
  const steps = stepsOf(consultation, now)
  return (
    <>
      <h2>{t.toDo}</h2>
      <TaskList
        id="to-do"
        items={steps.map(({ what, isDone, mayBegin }) => ({
          text: t.todo[what === 'book' && isDone ? 'move' : what],
          ...(mayBegin ? { href: `/consultations/${id}/${paths[what]}` } : {}),
          status: isDone
            ? { text: t.done, quiet: 'done' as const }
            : mayBegin
              ? { text: t.notDone, colour: 'blue' as const }
              : { text: t.notYet, quiet: 'cannot start yet' as const },
        }))}
      />
      {state === 'booked' && letters}
    </>
  )
}

const paths = {
  people: 'people',
  book: 'book',
  register: 'register',
  lookBack: 'look-back',
  tasks: 'tasks',
  answers: 'answers',
  complete: 'complete',
} as const
type What = keyof typeof paths

interface StepToDo {
  readonly what: What
  readonly isDone: boolean
  readonly mayBegin: boolean
}

/** In the order in which a meeting goes. What has not happened yet cannot be said to have. */
export function stepsOf(consultation: ConsultationShown, now: Date): StepToDo[] {
  const { state, at, attendees, number, length, stage, tasks, toAsk, overall, better, consultations } = consultation
  const isBooked = state === 'booked'
  const hasBegun = isBooked && at !== null && at <= now
  const ofThisCycle = new Set(consultations.map(({ id }) => id))
  const stillToAsk = toAsk.some(({ consultationId }) => consultationId && ofThisCycle.has(consultationId))
  const steps: (StepToDo | false)[] = [
    { what: 'people', isDone: attendees.length > 1, mayBegin: true },
    { what: 'book', isDone: isBooked, mayBegin: true },
    {
      what: 'register',
      isDone: attendees.length > 0 && attendees.every(({ came }) => came !== null),
      mayBegin: hasBegun,
    },
    number > 1 && { what: 'lookBack', isDone: !stillToAsk && overall !== null, mayBegin: hasBegun },
    number === length && { what: 'answers', isDone: better !== null, mayBegin: hasBegun },
    { what: 'tasks', isDone: tasks.length > 0 || (stage === 'evaluate' && better !== null), mayBegin: hasBegun },
    { what: 'complete', isDone: false, mayBegin: hasBegun },
  ]
  return steps.filter((step) => step !== false)
}
