import { dayIn } from '#platform/dates/day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { StatusLine, type Step } from '#ui/status-line.tsx'
import { stageOf } from './cycle.ts'
import { words } from './cycle.words.ts'
import { nouns } from './nouns.words.ts'

/** As much of a cycle as its strip says. */
interface OnStrip {
  readonly number: number
  readonly length: number
  readonly state: string
  readonly consultations: readonly {
    readonly id: string
    readonly number: number
    readonly state: string
    readonly suggestedOn: string
    readonly at: Date | string | null
  }[]
}

/** 1 Meet → 2 Re-plan → 3 Evaluate, with the day of each: the list numbers itself. Where it stands is said in words. */
export function CycleStrip({ cycle, language }: { cycle: OnStrip; language: Language }) {
  const t = words(language)
  const current = cycle.state === 'ended' ? undefined : cycle.consultations.find((one) => one.state !== 'completed')
  const steps = cycle.consultations.map((one): Step => {
    const stage = nouns(language).stages[stageOf(one.number, cycle.length)]
    return {
      text: stage,
      state: one.state === 'completed' ? 'done' : one === current ? 'now' : current ? 'to come' : 'skipped',
      note: whenInWords(one, language),
    }
  })
  return <StatusLine label={t.strip(cycle.number)} steps={steps} />
}

/** The day it was or is booked for, or about when it is foreseen. */
export function whenInWords({ at, suggestedOn }: OnStrip['consultations'][number], language: Language): string {
  if (at) return formatShortDay(dayIn(new Date(at)), language)
  return words(language).suggested(formatShortDay(suggestedOn, language))
}
