import type { FieldError, FieldProps } from './form.ts'

/** A form that stands on a page once for each item; its field `item` says for which of them it was sent. */
interface SentForItem {
  readonly errors: readonly FieldError[]
  field(name: string): FieldProps
}

/** The field of one item. What was typed, and what is wrong with it, stands at the item that was sent and at no other. */
export function fieldOfItem(filled: SentForItem, name: string, { id, known = '' }: { id: string; known?: string }) {
  const { error, value, ...field } = filled.field(name)
  const isTyped = filled.field('item').value === id && (error !== undefined || value !== '')
  const own = `${name}-${id}`
  return { ...field, id: own, href: `#${own}`, value: isTyped ? value : known, error: isTyped ? error : undefined }
}

/** What is wrong with this field leads to it where it was sent. */
export function errorsOfItem(filled: SentForItem, name: string): readonly FieldError[] {
  const href = `#${name}-${filled.field('item').value}`
  return filled.errors.map((error) => (error.name === name ? { ...error, href } : error))
}
