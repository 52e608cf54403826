import { z } from 'zod'
import type { Body, Field } from '#platform/http/form.ts'
import { countings, otherNations } from '../register-code.ts'
import type { CodeOf } from '../register-codes.queries.ts'

const BESIDE = 'code-'
/** Chosen of what is no code of a register, and so waits for nothing. */
export const NOT_A_CODE = 'not a code'

const rule = z.object({
  nation: z.enum(otherNations),
  code: z.string().regex(/^\S{1,10}$/),
  countsAs: z.enum([...countings, NOT_A_CODE]),
})
type ChosenCode = z.infer<typeof rule>

/** What each code counts as: one choice for each code of the page, or all of them as JSON. What was not chosen waits on. */
export function codesField(label: string, missing: string): Field<ChosenCode[]> {
  const all = z
    .string()
    .transform((kept) => JSON.parse(kept) as unknown)
    .pipe(z.array(rule, missing).min(1, missing))
  return { label, rule: all, take: (body) => JSON.stringify(chosen(body)), type: (value) => JSON.stringify(value) }
}

function chosen(body: Body): unknown[] {
  if (Array.isArray(body.codes)) return body.codes as unknown[]
  return Object.entries(body).flatMap(([name, countsAs]) => {
    const code = name.startsWith(BESIDE) && countsAs !== '' ? codeBeside(name.slice(BESIDE.length)) : undefined
    return code ? [{ ...code, countsAs }] : []
  })
}

/** A code may be any signs, and the name of a field not: `code-0-3133`. */
export function nameBeside({ nation, code }: CodeOf): string {
  return `${BESIDE}${otherNations.indexOf(nation)}-${Buffer.from(code).toString('hex')}`
}

function codeBeside(rest: string): CodeOf | undefined {
  const [place, hex = ''] = rest.split('-')
  const nation = otherNations[Number(place)]
  return nation && { nation, code: Buffer.from(hex, 'hex').toString() }
}

/** What was chosen, so that a form that comes back has it still; what could not have been chosen is left out. */
export function readChosen(kept: string): ReadonlyMap<string, string> {
  const all = kept === '' ? [] : (JSON.parse(kept) as unknown[])
  return new Map(
    all.flatMap((one) => {
      const { data } = rule.safeParse(one)
      return data ? [[nameBeside(data), data.countsAs]] : []
    }),
  )
}
