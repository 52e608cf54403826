import { z } from 'zod'
import { choice, optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { ChildBanner } from '../child-banner.tsx'
import { words } from '../child-forms.words.ts'
import { addIdentifier, type IdentifierStatus, STATUSES } from '../identifiers/add-identifier.ts'
import { displayIdentifier, SCHEMES } from '../identifiers/identifier-scheme.ts'
import { childWithIdentifiers } from '../identifiers/identifiers.queries.ts'

const identifierForm = form((language) => {
  const t = words(language).identifiers
  return {
    scheme: choice(t.kind, SCHEMES, t.kindMissing),
    value: optionalText(t.number, { hint: t.numberHint }),
    status: choice(t.status, STATUSES, t.statusMissing),
  }
})

export const identifiersPage = page({
  params: { childId: z.uuid() },
  form: identifierForm,

  async load({ read, params: { childId } }) {
    const { knownTo: _, ...child } = await childWithIdentifiers(read, childId)
    read.seen('child', { children: [childId] })
    return { child, today: read.today }
  },

  known: ({ child }) => ({ scheme: child.nation === 'Scotland' ? 'CHI number' : undefined, status: 'unverified' }),

  view({ child, today }, { filled, language }) {
    const all = words(language)
    const t = all.identifiers
    const path = `/children/${child.id}`
    return (
      <Layout title={t.title} back={path} errors={filled.errors}>
        <h1>{t.title}</h1>
        <ChildBanner child={child} language={language} today={today} />
        {child.identifiers.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <SummaryList
            rows={child.identifiers.map(({ id, scheme, value, status }) => ({
              key: all.schemes[scheme],
              value: `${displayIdentifier(scheme, value)} (${t.statuses[status as IdentifierStatus].toLowerCase()})`,
              actions: [{ text: t.change, href: `${path}/identifiers/${id}`, hiddenText: all.schemes[scheme] }],
            }))}
          />
        )}
        <h2>{t.add}</h2>
        <Form>
          <Select
            {...filled.field('scheme')}
            items={[
              { value: '', text: t.choose },
              ...SCHEMES.map((scheme) => ({ value: scheme, text: all.schemes[scheme] })),
            ]}
          />
          <Input {...filled.field('value')} code width={20} autocomplete="off" spellcheck={false} />
          <Radios
            {...filled.field('status')}
            items={STATUSES.map((status) => ({ value: status, text: t.statuses[status] }))}
          />
          <Button>{t.add}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { childId }, value: { scheme, value, status }, language }) {
    const { identifiers: t, schemes } = words(language)
    const looksLike = await addIdentifier(write, childId, { scheme, typed: value ?? '', status })
    const message = looksLike ? t.addedButLooksLike(schemes[looksLike]) : t.added
    return redirectTo(`/children/${childId}/identifiers`, message)
  },
})
