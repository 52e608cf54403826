import type { FieldProps } from './form.ts'

/** Whether a part of a form that is folded away has to be open: it holds an error, or something that is not the usual. */
export function holdsSomething<Name extends string>(
  filled: { field(name: Name): FieldProps },
  names: readonly Name[],
  usual: Partial<Record<Name, string>> = {},
): boolean {
  return names.some((name) => {
    const { error, value } = filled.field(name)
    return error !== undefined || (value !== '' && value !== usual[name])
  })
}
