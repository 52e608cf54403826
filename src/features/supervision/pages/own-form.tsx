import type { ComponentChildren } from 'preact'
import type { FieldError } from '#platform/http/form.ts'
import { Layout } from '#ui/layout.tsx'

interface OwnFormProps {
  title: string
  supervisionId: string
  errors: readonly FieldError[]
  children: ComponentChildren
}

/** A form of one supervision, with the way back to it. */
export function OwnForm({ title, supervisionId, errors, children }: OwnFormProps) {
  return (
    <Layout title={title} back={`/supervision/${supervisionId}`} errors={errors}>
      <h1>{title}</h1>
      {children}
    </Layout>
  )
}
