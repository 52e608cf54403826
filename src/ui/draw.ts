import { type ComponentChildren, isValidElement, type VNode } from 'preact'
import { during, nobodysVisit, type VisitShown } from './visit-context.ts'

/**
 * The HTML of a page. A page of ours is drawn once and never changes, so there is nothing here for state, effects or a second
 * drawing: what each component needs for them is most of what Preact’s own renderer costs (docs/decisions/0051).
 */
export function draw(page: ComponentChildren, visit: VisitShown = nobodysVisit): string {
  return during(visit, () => Buffer.from(written(page), 'latin1')).toString()
}

/** A whole document, as it is sent. */
export function drawDocument(document: ComponentChildren, visit: VisitShown): Buffer {
  return during(visit, () => Buffer.from(`<!doctype html>${written(document)}`, 'latin1'))
}

/**
 * In UTF-8 already, one character for each byte: a single “’” would make two bytes of every character of the page, which Node then
 * measures and encodes anew, and that took as long as a third of drawing it (docs/decisions/0054).
 */
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
  const { begins, ends } = elements.of(tag)
  let html = begins
  for (const name in props) if (name !== 'children') html += attribute(name, props[name])
  return ends === undefined ? `${html}/>` : `${html}>${written(props.children)}${ends}`
}

function attribute(name: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  const { alone, isSaidInWords, known } = attributes.of(name)
  if (typeof value === 'boolean' && !isSaidInWords) return value ? alone : ''
  if (value === '') return alone
  const before = known?.get(value)
  if (before !== undefined) return before
  const written = `${alone}="${escaped(String(value))}"`
  known?.set(value, written)
  return written
}

/** No value of these was ever typed by anybody, so there are few, and what they are written as is kept (docs/decisions/0054). */
const SAID_BY_US_ALONE = new Set(['class', 'role', 'scope'])

const elements = onceForEachName((tag) => ({
  begins: `<${tag}`,
  ends: HOLLOW.has(tag) ? undefined : `</${tag}>`,
}))

const attributes = onceForEachName((name) => ({
  alone: ` ${name}`,
  isSaidInWords: isSaidInWords(name),
  known: SAID_BY_US_ALONE.has(name) ? new Map<unknown, string>() : undefined,
}))

/** Only what is a name is kept: there are as many as our own pages have. */
function onceForEachName<Written>(write: (name: string) => Written) {
  const known = new Map<string, Written>()
  return {
    of(name: string): Written {
      const before = known.get(name)
      if (before !== undefined) return before
      mustBeName(name)
      const made = write(name)
      known.set(name, made)
      return made
    },
  }
}

/** Of these a yes is written “true” and a no “false”; of all others a yes is the name alone, and a no is nothing. */
function isSaidInWords(name: string): boolean {
  return name.startsWith('aria-') || name.startsWith('data-') || name === 'spellcheck' || name === 'draggable'
}

/** As HTML writes it: nothing that a script would run, and none of the names that only a script knows. */
const NAME = /^(?!on|className$|htmlFor$|default[A-Z]|dangerously|style$)[a-z][\w.:-]*$/i

function mustBeName(name: string): void {
  if (!NAME.test(name)) throw new Error(`A page has no “${name}”`)
}

const SPECIAL = /["&<\u0080-\uffff]/
const ENTITIES: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;', '<': '&lt;' }

function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text
  return Buffer.from(text.replaceAll(/["&<]/g, (letter) => ENTITIES[letter]!)).toString('latin1')
}
