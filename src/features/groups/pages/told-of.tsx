import type { FieldProps } from '#platform/http/form.ts'
import { Checkboxes } from '#ui/checkboxes.tsx'
import type { ToTellOf } from '../whom-to-tell-of.ts'

/** Asked with the parent’s agreement. Nothing where the service has no such rule. */
export function ToldOf({ field, people }: { field: FieldProps; people: readonly ToTellOf[] }) {
  if (people.length === 0) return null
  const { label, values, ...rest } = field
  return (
    <Checkboxes
      {...rest}
      value={values}
      legend={label}
      legendSize="s"
      small
      items={people.map(({ id, name }) => ({ value: id, text: name }))}
    />
  )
}
