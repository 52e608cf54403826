import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import type { FieldProps } from '#platform/http/form.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { findPlan } from '../find-plan.ts'

/** The plan with the draft that waits for an answer, for whoever may give it. */
export async function planToAnswer(read: Read, planId: string, answer: 'approve' | 'confirm') {
  const found = await findPlan(read, planId)
  const { draft } = found.plan
  if (!found.may[answer] || !draft) throw new NotFound('Plan')
  return { ...found, draft }
}

interface Answer {
  readonly value: string
  readonly text: string
}

interface AnswerFormProps {
  /** Of the plan as it was read. */
  readonly version: number
  readonly field: FieldProps
  readonly legend: string
  readonly yes: Answer & { readonly hint: string }
  readonly no: Answer & { readonly why: FieldProps }
  readonly save: string
}

/** The answer to a plan that waits: yes, or no and what should be different. */
export function AnswerForm({ version, field, legend, yes, no: { why, ...no }, save }: AnswerFormProps) {
  return (
    <Form version={version}>
      <Radios {...field} legend={legend} items={[yes, { ...no, conditional: <Textarea {...why} rows={3} /> }]} />
      <Button preventDoubleClick>{save}</Button>
    </Form>
  )
}
