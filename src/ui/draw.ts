import { type ComponentChildren, isValidElement, type VNode } from 'preact'
import { during, nobodysVisit, type VisitShown } from './visit-context.ts'

/**
 * The HTML of a page. A page of ours is drawn once and never changes, so there is nothing here for state, effects or a second
 * drawing: what each component needs for them is most of what Preact’s own renderer costs (docs/decisions/0051).
 */
export function draw(page: ComponentChildren, visit: VisitShown = nobodysVisit): string {
  return during(visit, () => written(page))
}

function written(given: unknown): string {
  if (typeof given === 'string') return escaped(given)
  if (typeof given === 'number' || typeof given === 'bigint') return `${given}`
  if (Array.isArray(given)) return allWritten(given)
  // Nothing is drawn of whatever else is there, also of what only looks like an element because it came from elsewhere.
  return isValidElement(given) ? elementOrComponent(given) : ''
}

function allWritten(parts: readonly unknown[]): string {
  let html = ''
  for (const part of parts) html += written(part)
  return html
}

type Props = Readonly<Record<string, unknown>>

function elementOrComponent({ type, props }: VNode): string {
  if (typeof type === 'string') return element(type, props as Props)
  return written((type as (props: unknown) => unknown)(props))
}

/** Those that can hold nothing, and so have no end. */
const HOLLOW = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])

function element(tag: string, props: Props): string {
  mustBeName(tag)
  let html = `<${tag}`
  for (const name in props) if (name !== 'children') html += attribute(name, props[name])
  if (HOLLOW.has(tag)) return `${html}/>`
  return `${html}>${written(props.children)}</${tag}>`
}

function attribute(name: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  mustBeName(name)
  if (typeof value === 'boolean' && !isSaidInWords(name)) return value ? ` ${name}` : ''
  return value === '' ? ` ${name}` : ` ${name}="${escaped(String(value))}"`
}

/** Of these a yes is written “true” and a no “false”; of all others a yes is the name alone, and a no is nothing. */
function isSaidInWords(name: string): boolean {
  return name.startsWith('aria-') || name.startsWith('data-') || name === 'spellcheck' || name === 'draggable'
}

/** As HTML writes it: nothing that a script would run, and none of the names that only a script knows. */
const NAME = /^(?!on|className$|htmlFor$|default[A-Z]|dangerously|style$)[a-z][\w.:-]*$/i
const names = new Set<string>()

function mustBeName(name: string): void {
  if (names.has(name)) return
  if (!NAME.test(name)) throw new Error(`A page has no “${name}”`)
  names.add(name)
}

const SPECIAL = /["&<]/
const ENTITIES: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;', '<': '&lt;' }

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replaceAll(/["&<]/g, (letter) => ENTITIES[letter]!) : text
}
