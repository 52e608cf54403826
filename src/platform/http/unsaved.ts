import { type Kept, keepable, type Unsaved } from './drafts.ts'
import type { AnyForm, Body, FieldProps } from './form.ts'
import { noForm } from './page.ts'
import { languageOr, type Visiting } from './serving.ts'

export function unsavedOf(visiting: Visiting, body: Body, keptAt: string | undefined): Unsaved | undefined {
  const form: AnyForm = visiting.route.page.form ?? noForm
  const kept = keepable(body, form)
  const typed: readonly FieldProps[] = form.typed(languageOr(visiting), kept).all()
  const texts = typed
    .filter(({ name, value }) => form.texts.includes(name) && value !== '')
    .map(({ label, value }) => ({ label, value }))
  const sendsMore = visiting.route.page.upload || form.secrets.length > 0
  const again = sendsMore ? undefined : { action: visiting.path, fields: asSent(kept, body) }
  return texts.length > 0 || again ? { texts, keptAt, again } : undefined
}

const TOKENS = ['_csrf', '_key', '_version', '_draft', '_button']

function asSent(kept: Kept, body: Body): [string, string][] {
  const tokens = TOKENS.map((name) => [name, body[name]] as const)
  return [...tokens, ...Object.entries(kept)].flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, String(each)]),
  )
}
