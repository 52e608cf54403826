import { z } from 'zod'
import type { Language } from '../words.ts'

/** What a component needs to draw one field. `value` is what was typed, so that nothing is lost when a form comes back. */
export interface FieldProps {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly value: string
  /** What was ticked, where several may be. */
  readonly values: readonly string[]
  readonly hint?: string | undefined
  readonly error?: string | undefined
  /** Where an error leads: the field, or the first of its parts. */
  readonly href: string
}

/** One field: what it is called, what it accepts, and what it says when it does not. See fields.ts. */
export interface Field<Value> {
  readonly label: string
  readonly hint?: string | undefined
  readonly rule: z.ZodType<Value>
  /** What follows its id in the id of its first part, where it is asked for in several: `-day`. */
  readonly first?: string
  /** Written by somebody, or a secret: the one is never lost, the other never kept. Everything else is chosen. */
  readonly holds?: 'text' | 'secret'
  /** Takes what it needs from a post: a day arrives in three parts, ticks as a list. */
  take(body: Body, name: string): unknown
  /** How a value that is known is typed into the field. */
  type(value: unknown): string | readonly string[]
}

export type Body = Readonly<Record<string, unknown>>
// oxlint-disable-next-line typescript/no-explicit-any -- whatever each field holds
export type Fields = Record<string, Field<any>>
type ValueOf<S extends Fields> = { [K in keyof S]: S[K] extends Field<infer V> ? V : never }

export interface FieldError {
  readonly href: string
  readonly text: string
  readonly name: string
}

export interface Filled<S extends Fields> {
  readonly ok: boolean
  readonly value: ValueOf<S>
  readonly errors: readonly FieldError[]
  field(name: keyof S & string): FieldProps
  /** Each field as it stands, for the JSON face and for the page that shows two versions. */
  all(): readonly FieldProps[]
}

export interface Form<S extends Fields> {
  blank(language: Language): Filled<S>
  from(language: Language, known: Partial<Record<keyof S, unknown>>): Filled<S>
  read(language: Language, body: Body): Filled<S>
  /** As it was typed before, with nothing said of it yet. */
  typed(language: Language, body: Body): Filled<S>
  /** The fields that somebody writes in, and those that hold a secret. */
  readonly texts: readonly string[]
  readonly secrets: readonly string[]
}

// oxlint-disable-next-line typescript/no-explicit-any -- as above
export type AnyForm = Form<any>
export type FilledBy<F> = F extends Form<infer S> ? Filled<S> : never
export type ValueBy<F> = F extends Form<infer S> ? ValueOf<S> : never

/**
 * A form is its fields and their rules, in each language. It can be blank, filled from what we know, or read from a post.
 * It is made when it is first asked for: there are hundreds of forms, and their rules cost more to make and to keep than to ask.
 */
export function form<S extends Fields>(build: (language: Language) => S): Form<S> {
  const built: Partial<Record<Language, S>> = {}
  const fieldsIn = (language: Language) => (built[language] ??= build(language))
  const holding = (what: 'text' | 'secret') => {
    const fields = fieldsIn('en')
    return Object.keys(fields).filter((name) => fields[name]!.holds === what)
  }
  const shapes: Partial<Record<Language, z.ZodType<ValueOf<S>>>> = {}
  const shapeIn = (language: Language) => {
    const rules = () => Object.entries(fieldsIn(language)).map(([name, { rule }]) => [name, rule] as const)
    return (shapes[language] ??= z.object(Object.fromEntries(rules())) as unknown as z.ZodType<ValueOf<S>>)
  }
  const typedIn = (fields: S, body: Body) =>
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.take(body, name)]))

  return {
    blank: (language) => filled(fieldsIn(language), {}, []),
    from(language, known) {
      const fields = fieldsIn(language)
      const typed = Object.keys(fields).map((name) => [
        name,
        known[name] == null ? '' : fields[name]!.type(known[name]),
      ])
      return filled(fields, Object.fromEntries(typed), [])
    },
    read(language, body) {
      const fields = fieldsIn(language)
      const typed = typedIn(fields, body)
      const result = shapeIn(language).safeParse(typed)
      return filled(fields, typed, result.error?.issues ?? [], result.data)
    },
    typed: (language, body) => filled(fieldsIn(language), typedIn(fieldsIn(language), body), []),
    get texts() {
      return holding('text')
    },
    get secrets() {
      return holding('secret')
    },
  }
}

/** The same form, with a sentence beside one of its fields (or above them all). */
export function withError<S extends Fields>(form: Filled<S>, text: string, name?: string): Filled<S> {
  const about = form.all().find((field) => field.name === name)
  const error = { name: name ?? '', text, href: about?.href ?? '#maincontent' }
  return {
    ...form,
    ok: false,
    errors: [...form.errors, error],
    field: (which) => (which === name ? { ...form.field(which), error: text } : form.field(which)),
  }
}

interface Issue {
  readonly path: PropertyKey[]
  readonly message: string
}

function filled<S extends Fields>(
  fields: S,
  typed: Record<string, unknown>,
  issues: readonly Issue[],
  value?: ValueOf<S>,
): Filled<S> {
  const messages = new Map<string, string>()
  for (const { path, message } of issues) {
    const name = String(path[0])
    if (!messages.has(name)) messages.set(name, message)
  }
  const names = Object.keys(fields)
  const field = (name: string): FieldProps => {
    // A tick is read as yes or no, and comes back as the tick it was.
    const raw = typed[name] === true ? 'yes' : typed[name] === false ? '' : typed[name]
    const values = Array.isArray(raw) ? raw.map(String) : raw ? [String(raw)] : []
    const { label, hint, first = '' } = fields[name]!
    return {
      id: name,
      name,
      label,
      hint,
      value: Array.isArray(raw) ? raw.join(',') : String(raw ?? ''),
      values,
      error: messages.get(name),
      href: `#${name}${first}`,
    }
  }
  return {
    ok: value !== undefined,
    value: value as ValueOf<S>,
    errors: names
      .filter((name) => messages.has(name))
      .map((name) => ({ name, href: field(name).href, text: messages.get(name)! })),
    field,
    all: () => names.map(field),
  }
}
