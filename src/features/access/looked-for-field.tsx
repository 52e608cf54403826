import type { FieldProps } from '#platform/http/form.ts'
import { nameIn, NOT_KNOWN, offered, toDraw } from '#platform/http/looked-for.ts'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'

export interface ToChoose {
  readonly id: string
  readonly text: string
  /** What tells it from others of the same name. */
  readonly hint?: string | undefined
}

interface LookedForFieldProps extends FieldProps {
  /** All there are; or, where these are many, those that fit what was typed. */
  readonly choices: readonly ToChoose[]
  readonly areMany: boolean
  /** What may be typed, and what the same is called beside choices. */
  readonly typing: { readonly hint: string; readonly another: string }
  /** What stands in place of a choice: that there is none yet, or that there is none. */
  readonly none: string
  /** That there is none can be chosen too. */
  readonly isOptional?: boolean
}

/** Few are a list of choices. Of many, those that fit what was typed are offered, and there is room to type. */
export function LookedForField({ choices, areMany, typing, none, isOptional = false, ...field }: LookedForFieldProps) {
  const { id, name, label, values, error } = field
  const looked = toDraw(values)
  if (!areMany)
    return (
      <Select
        {...{ id, name, label, error }}
        value={looked.id ?? ''}
        items={[{ value: '', text: none }, ...choices.map((each) => ({ value: each.id, text: each.text }))]}
      />
    )
  const typed = { name: nameIn(name), value: looked.name, hint: typing.hint, width: 20, autocomplete: 'off' } as const
  // What is wrong leads to the id of the field: to the name that was typed, or to the first that fits it.
  if (choices.length === 0)
    return (
      <>
        <Input {...{ id, label, error }} {...typed} />
        {isOptional && (
          // A tick and no radio button: it can be taken back.
          <Checkboxes
            {...{ id: `${id}-not-known`, name, label }}
            legendHidden
            value={values}
            items={[{ value: NOT_KNOWN, text: none }]}
          />
        )}
      </>
    )
  // What is one’s own stands chosen from the start. Whoever types a name means that, also where their own fits it too.
  const valueOf = (choice: string) => (looked.name === '' ? offered(choice) : choice)
  const only = choices.length === 1 && looked.name !== '' ? choices[0]!.id : ''
  return (
    <>
      <Radios
        {...{ id, name, label, error }}
        value={values.includes(NOT_KNOWN) ? NOT_KNOWN : looked.id ? valueOf(looked.id) : only}
        items={[
          ...choices.map((each) => ({ value: valueOf(each.id), text: each.text, hint: each.hint })),
          ...(isOptional ? [{ value: NOT_KNOWN, text: none }] : []),
        ]}
      />
      <Input id={`${id}-name`} label={typing.another} {...typed} />
    </>
  )
}
