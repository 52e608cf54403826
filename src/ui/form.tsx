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

/**
 * Nothing of it is remembered by the browser: what is typed about a child must not be offered to the next person at this
 * desk. A field about the person themselves says so, and is. Errors are shown by the page, in its words and language, so the
 * browser's own are switched off.
 */
export function Form({ action, version, multipart, id, children }: FormProps) {
  const { csrfToken, formKey, drafts } = useVisit()
  // A draft of this page's own form: it was opened with the version that its author saw.
  const draft = action === undefined ? drafts : undefined
  const openedWith = draft?.broughtBack?.version ?? version

  return (
    <form
      method="post"
      action={action}
      enctype={multipart ? 'multipart/form-data' : undefined}
      id={id}
      autocomplete="off"
      novalidate
    >
      <input type="hidden" name="_csrf" value={csrfToken} />
      <input type="hidden" name="_key" value={formKey} />
      {openedWith !== undefined && <input type="hidden" name="_version" value={openedWith} />}
      {draft?.replaces.map((replaced) => (
        <input type="hidden" name="_draft" value={replaced} />
      ))}
      {children}
    </form>
  )
}
