/**
 * What a page may add to an element of ours: hooks for `client/`, and what only this use of it knows. Not `class` or
 * `style`: how a thing looks is decided here, once.
 */
export type Attributes = {
  readonly [name: `data-${string}` | `aria-${string}`]: string | number | boolean | undefined
} & {
  readonly lang?: string
  readonly hidden?: boolean
  readonly title?: string
  readonly tabindex?: number
  readonly maxlength?: number
  readonly form?: string
}
