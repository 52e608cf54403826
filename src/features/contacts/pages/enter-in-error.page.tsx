import { z } from 'zod'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { enterInError } from '../amend-contact.ts'
import { contactInWords } from '../contact-words.ts'
import { words } from '../pages.words.ts'
import { findContact, mustAmend } from '../shown-contact.ts'
import { AboutAContact } from './about-a-contact.tsx'

const errorForm = form((language) => {
  const t = words(language).error
  return { why: text(t.why, t.whyMissing, { max: 1000 }) }
})

export const enterInErrorPage = page({
  params: { contactId: z.uuid() },
  form: errorForm,

  async load({ read, params: { contactId } }) {
    const contact = await findContact(read, contactId)
    mustAmend(contact, read.actor)
    read.seen('contact', { children: contact.childId ? [contact.childId] : [], contactId, caseId: contact.caseId })
    const { child, version, at, kind, withWhom, mode, place, attendance } = contact
    return { child, version, at, facts: { kind, withWhom, mode, place, attendance }, today: read.today }
  },

  version: ({ version }) => version,

  view({ child, version, at, facts, today }, { params, filled, language }) {
    const t = words(language).error
    const about = { title: t.title, child, today, language, errors: filled.errors }
    return (
      <AboutAContact {...about} back={`/contacts/${params.contactId}`}>
        <p>
          <strong>
            {contactInWords(facts, language).kind}, {formatDateTime(at, language)}
          </strong>
        </p>
        <p>{t.lead}</p>
        <Form version={version}>
          <Textarea {...filled.field('why')} rows={3} />
          <Button variant="warning">{t.save}</Button>
        </Form>
      </AboutAContact>
    )
  },

  async post(write, { params: { contactId }, value, version, language }) {
    await enterInError(write, contactId, value.why, version)
    return redirectTo(`/contacts/${contactId}`, words(language).error.saved)
  },
})
