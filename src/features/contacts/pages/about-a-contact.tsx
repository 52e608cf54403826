import type { ComponentChildren } from 'preact'
import { ChildBanner, type ChildShown } from '#features/people/child-banner.tsx'
import type { Day } from '#platform/dates/day.ts'
import type { FieldError } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Layout } from '#ui/layout.tsx'

interface AboutAContactProps {
  title: string
  /** Nobody, where advice names nobody. */
  child: ChildShown | null
  today: Day
  language: Language
  back: string
  errors?: readonly FieldError[]
  wide?: boolean
  children: ComponentChildren
}

/** A page about a contact: whose it is stands first, so that nobody writes about the wrong child. */
export function AboutAContact({ title, child, today, language, back, errors, wide, children }: AboutAContactProps) {
  return (
    <Layout title={title} back={back} errors={errors} wide={wide ?? false}>
      {child && <ChildBanner child={child} language={language} today={today} where="service" />}
      <h1>{title}</h1>
      {children}
    </Layout>
  )
}
