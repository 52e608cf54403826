import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { useUiWords } from './visit-context.ts'

export interface Step {
  text: ComponentChildren
  state: 'done' | 'now' | 'to come' | 'skipped'
  /** Under it: a date, who came. */
  note?: ComponentChildren
}

/** Where something stands on its way: “1 Meet → 2 Re-plan → 3 Evaluate”. Each step says its state in words. */
export function StatusLine({ label, steps }: { label: string; steps: readonly Step[] }) {
  const words = useUiWords()
  const said = { done: words.stepDone, now: words.stepNow, 'to come': words.stepToCome, skipped: words.stepSkipped }

  return (
    <ol class="app-status-line" aria-label={label}>
      {steps.map(({ text, state, note }) => (
        <li
          class={classNames('app-status-line__step', `app-status-line__step--${state.replace(' ', '-')}`)}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <span class="app-status-line__text">{text}</span> <span class="app-status-line__state">{said[state]}</span>
          {note && <span class="app-status-line__note"> {note}</span>}
        </li>
      ))}
    </ol>
  )
}
