import { z } from 'zod'
import { optionalLongText, optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { amendContact } from '../amend-contact.ts'
import { words } from '../pages.words.ts'
import { currentText, findContact, mustAmend } from '../shown-contact.ts'
import { AboutAContact } from './about-a-contact.tsx'

const amendForm = form((language) => {
  const t = words(language).amend
  return {
    content: optionalLongText(t.content),
    childVoice: optionalLongText(t.childVoice),
    analysis: optionalLongText(t.analysis),
    nextStep: optionalLongText(t.nextStep),
    why: optionalText(t.why, { hint: t.whyHint, max: 500 }),
  }
})

export const amendContactPage = page({
  params: { contactId: z.uuid() },
  form: amendForm,

  async load({ read, params: { contactId } }) {
    const contact = await findContact(read, contactId)
    mustAmend(contact, read.actor)
    read.seen('contact', { children: contact.childId ? [contact.childId] : [], contactId, caseId: contact.caseId })
    const { child, version } = contact
    return { child, version, current: currentText(contact), today: read.today }
  },

  version: ({ version }) => version,
  known: ({ current }) => ({ ...current }),

  view({ child, version, current, today }, { params, filled, language }) {
    const t = words(language).amend
    const about = { title: current ? t.title : t.writeUpTitle, child, today, language, errors: filled.errors }
    return (
      <AboutAContact {...about} back={`/contacts/${params.contactId}`}>
        <Form version={version}>
          <Textarea {...filled.field('content')} rows={8} />
          {child && <Textarea {...filled.field('childVoice')} rows={3} />}
          <Textarea {...filled.field('analysis')} rows={3} />
          <Textarea {...filled.field('nextStep')} rows={3} />
          {current && <Input {...filled.field('why')} />}
          <Button>{t.save}</Button>
        </Form>
      </AboutAContact>
    )
  },

  async post(write, { params: { contactId }, value, version, language }) {
    const { content, why, ...rest } = value
    await amendContact(write, contactId, { content: content ?? '', why, ...rest }, version)
    const t = words(language).amend
    return redirectTo(`/contacts/${contactId}`, why ? t.saved : t.writtenUp)
  },
})
