import { z } from 'zod'
import { NotFound } from '#platform/errors.ts'
import { choice } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { ChildBanner } from '../child-banner.tsx'
import { words } from '../child-forms.words.ts'
import { changeIdentifierStatus, removeIdentifier, STATUSES } from '../identifiers/add-identifier.ts'
import { displayIdentifier } from '../identifiers/identifier-scheme.ts'
import { childWithIdentifiers } from '../identifiers/identifiers.queries.ts'

const statusForm = form((language) => {
  const t = words(language).identifiers
  return { status: choice(t.status, STATUSES, t.statusMissing) }
})

export const changeIdentifierPage = page({
  params: { childId: z.uuid(), identifierId: z.uuid() },
  form: statusForm,

  async load({ read, params: { childId, identifierId } }) {
    const { knownTo: _, identifiers, ...child } = await childWithIdentifiers(read, childId)
    const identifier = identifiers.find(({ id }) => id === identifierId)
    if (!identifier) throw new NotFound('Identifier')
    read.seen('child', { children: [childId] })
    return { child, identifier, today: read.today }
  },

  known: ({ identifier }) => ({ status: identifier.status }),

  view({ child, identifier: { scheme, value }, today }, { filled, language }) {
    const all = words(language)
    const t = all.identifiers
    return (
      <Layout title={t.changeTitle} back={`/children/${child.id}/identifiers`} errors={filled.errors}>
        <h1>{t.changeTitle}</h1>
        <ChildBanner child={child} language={language} today={today} />
        <p>
          {all.schemes[scheme]}: <strong>{displayIdentifier(scheme, value)}</strong>
        </p>
        <Form>
          <Radios
            {...filled.field('status')}
            items={STATUSES.map((status) => ({ value: status, text: t.statuses[status] }))}
          />
          <Button>{all.save}</Button>{' '}
          <Button variant="warning" name="_button" value="remove">
            {t.remove}
          </Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { childId, identifierId }, value: { status }, button, language }) {
    const t = words(language)
    const back = `/children/${childId}/identifiers`
    if (button === 'remove') {
      await removeIdentifier(write, childId, identifierId)
      return redirectTo(back, t.identifiers.removed)
    }
    await changeIdentifierStatus(write, childId, identifierId, status)
    return redirectTo(back, t.saved)
  },
})
