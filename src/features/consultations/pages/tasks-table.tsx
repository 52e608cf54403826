import { answerInWords, helpfulInWords } from '#features/actions/answer-in-words.ts'
import { sayDay } from '#features/actions/due-in-words.ts'
import { placeName } from '#features/actions/action-words.ts'
import type { ActionStatus, OwnerKind } from '#platform/db/tables.ts'
import type { Language } from '#platform/words.ts'
import { Table } from '#ui/table.tsx'
import { words } from '../cycle.words.ts'
import type { PlannedTask } from '../holding/plan.ts'

interface TaskRow {
  readonly id: string
  readonly what: string
  readonly ownerKind: OwnerKind
  readonly ownerName: string
  readonly place: string
  readonly dueOn: string
  readonly status?: ActionStatus | undefined
  readonly tried?: string | null | undefined
  readonly whatHappened?: string | null | undefined
  readonly helpful?: string | null | undefined
}

interface TasksTableProps {
  caption: string
  tasks: readonly TaskRow[]
  /** An owner as they are called here. */
  called: (owner: { kind: OwnerKind; name: string }) => string
  /** Leads to the action, for whoever may answer it. */
  linked?: boolean
  language: Language
}

/** Who does what, by when, and how it went. */
export function TasksTable({ caption, tasks, called, linked = true, language }: TasksTableProps) {
  const t = words(language)
  return (
    <Table
      caption={caption}
      captionSize="s"
      responsive
      columns={[t.who, t.what, t.place, t.due, t.how]}
      rows={tasks.map((task) => [
        called({ kind: task.ownerKind, name: task.ownerName }),
        linked && task.status ? <a href={`/actions/${task.id}`}>{task.what}</a> : task.what,
        placeName(task.place, language),
        sayDay(task.dueOn, language),
        <HowItWent task={task} language={language} />,
      ])}
    />
  )
}

function HowItWent({ task, language }: { task: TaskRow; language: Language }) {
  const { status, tried = null, helpful = null, whatHappened } = task
  if (!status || status === 'open') return <>{words(language).open}</>
  const said = [answerInWords({ status, tried }, language), helpfulInWords(helpful, language)].filter(Boolean)
  return (
    <>
      {said.join('. ')}
      {whatHappened && <div class="nhsuk-hint">{whatHappened}</div>}
    </>
  )
}

/** A plan as it was agreed, each line beside how it went since: the words are those of that day. */
export function asAgreed(
  plan: readonly PlannedTask[],
  actions: readonly (Omit<TaskRow, 'id'> & { readonly id: string })[],
): TaskRow[] {
  return plan.map(({ actionId, ...agreed }) => {
    const now = actions.find(({ id }) => id === actionId)
    const { status, tried, whatHappened, helpful } = now ?? {}
    return { id: actionId, ...agreed, status, tried, whatHappened, helpful }
  })
}
