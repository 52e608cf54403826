import { z } from 'zod'
import type { Body, Field } from '#platform/http/form.ts'
import { form } from '#platform/http/form.ts'
import type { Decision } from '../decide-rows.ts'
import { CHOICES, type Choice } from '../import-row.ts'
import { words } from '../rows.words.ts'

const LINE = /^\d{1,7}$/

/**
 * What was decided about the rows of this page. A row with several choices sends `row12=same`; ticks send `tick=12` for
 * each, and `shown=11,12,13` for all that could be ticked, so that a tick can be taken away.
 */
function decisions(label: string): Field<Decision[]> {
  return { label, rule: z.custom<Decision[]>(Array.isArray), take: takeDecisions, type: () => '' }
}

export const decisionsForm = form((language) => ({ decisions: decisions(words(language).decisionsLabel) }))

function takeDecisions(body: Body): Decision[] {
  const ticked = new Set(listOf(body.tick))
  const choice = isChoice(body.ticked) ? body.ticked : null
  const ticks = String(body.shown ?? '')
    .split(',')
    .filter((line) => LINE.test(line))
  return [
    ...Object.entries(body).flatMap(([name, value]) =>
      name.startsWith('row') && LINE.test(name.slice(3)) && isChoice(value)
        ? [{ line: Number(name.slice(3)), choice: value }]
        : [],
    ),
    ...ticks.slice(0, 50).map((line) => ({ line: Number(line), choice: ticked.has(line) ? choice : null })),
  ]
}

function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(String)
}

function isChoice(value: unknown): value is Choice {
  return (CHOICES as readonly unknown[]).includes(value)
}
