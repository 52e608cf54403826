import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { Tag, type TagColour } from './tag.tsx'

interface Task {
  text: ComponentChildren
  /** Without it, the task cannot be started yet. */
  href?: string
  hint?: ComponentChildren
  status: TaskStatus
}

/** Words alone, or a tag. What is done or has to wait needs no box that catches the eye. */
type TaskStatus = string | { text: string; colour?: TagColour; quiet?: 'done' | 'cannot start yet' }

export function TaskList({ id, items }: { id: string; items: readonly Task[] }) {
  return (
    <ul class="nhsuk-task-list">
      {items.map((task, index) => (
        <TaskItem {...task} id={`${id}-${index + 1}`} />
      ))}
    </ul>
  )
}

function TaskItem({ id, text, href, hint, status }: Task & { id: string }) {
  const hintId = `${id}-hint`
  const statusId = `${id}-status`

  return (
    <li class={classNames('nhsuk-task-list__item', href && 'nhsuk-task-list__item--with-link')}>
      <div class="nhsuk-task-list__name-and-hint">
        {href ? (
          <a
            class="nhsuk-task-list__link nhsuk-link"
            href={href}
            aria-describedby={classNames(Boolean(hint) && hintId, statusId)}
          >
            {text}
          </a>
        ) : (
          <div>{text}</div>
        )}
        {hint && (
          <div class="nhsuk-task-list__hint" id={hintId}>
            {hint}
          </div>
        )}
      </div>
      <div class="nhsuk-task-list__status" id={statusId}>
        <Status status={status} />
      </div>
    </li>
  )
}

function Status({ status }: { status: TaskStatus }) {
  if (typeof status === 'string') return <>{status}</>
  if (!status.quiet) return <Tag colour={status.colour}>{status.text}</Tag>

  const waits = status.quiet === 'cannot start yet' && 'nhsuk-u-secondary-text-colour'
  return (
    <Tag colour="none" border={false} part={classNames('nhsuk-u-font-weight-normal', waits)}>
      {status.text}
    </Tag>
  )
}
