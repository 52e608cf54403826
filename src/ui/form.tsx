import type { ComponentChildren } from 'preact'
import { useVisit } from './visit-context.ts'

interface FormProps {
  /** This page, when left out. */
  action?: string
  /** Which version of the record is being changed, so that a change by somebody else meanwhile is noticed. */
  version?: string | number
  /** It sends files. */
  multipart?: boolean
  id?: string
  children: ComponentChildren
}

/** Errors are shown by the page, in its words and language, so the browser's own are switched off. */
export function Form({ action, version, multipart, id, children }: FormProps) {
  const { csrfToken, formKey } = useVisit()

  return (
    <form method="post" action={action} enctype={multipart ? 'multipart/form-data' : undefined} id={id} novalidate>
      <input type="hidden" name="_csrf" value={csrfToken} />
      <input type="hidden" name="_key" value={formKey} />
      {version !== undefined && <input type="hidden" name="_version" value={version} />}
      {children}
    </form>
  )
}
