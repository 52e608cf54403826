import { isHeldTo } from '#features/teams/service-definition.ts'
import type { FieldProps } from '#platform/http/form.ts'
import { Checkboxes } from '#ui/checkboxes.tsx'
import type { WholeGroup } from '../whole-group.ts'

interface ToTellOf {
  readonly id: string
  readonly name: string
}

/** Of whom a family is told where a remit asks for it: who leads and supports the group for the team (CSW-53). */
export function toTellOf({ definition, people }: WholeGroup): ToTellOf[] {
  if (!isHeldTo(definition, 'familyToldFirst')) return []
  const theirs = people.filter(({ part, inTeam, staffId }) => part !== 'partner' && inTeam && staffId !== null)
  return [...new Map(theirs.map(({ staffId, name }) => [staffId!, { id: staffId!, name }])).values()]
}

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
