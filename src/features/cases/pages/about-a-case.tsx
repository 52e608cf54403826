import type { ComponentChildren } from 'preact'
import { ChildBanner } from '#features/people/child-banner.tsx'
import type { FieldError } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Layout } from '#ui/layout.tsx'
import type { CaseShown } from '../find-case.ts'

interface AboutACaseProps {
  helpCase: CaseShown
  title: string
  language: Language
  errors?: readonly FieldError[]
  back?: string
  children: ComponentChildren
}

/** A page of a case: whose it is stands above what is asked, so that nobody writes about the wrong child. */
export function AboutACase({ helpCase, title, language, errors, back, children }: AboutACaseProps) {
  const { id, child, today, place } = helpCase

  return (
    <Layout title={title} back={back ?? `/cases/${id}`} errors={errors}>
      <ChildBanner child={child} language={language} today={today} where={place} />
      <h1>{title}</h1>
      {children}
    </Layout>
  )
}
