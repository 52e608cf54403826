import { z } from 'zod'
import { NotFound } from '#platform/errors.ts'
import { choice, longText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words } from '../item/item.words.ts'
import { recordSharing } from '../item/record-sharing.ts'
import { bases } from '../meeting.ts'
import { words as nouns } from '../nouns.words.ts'
import type { ShownItem } from '../shown-meeting.ts'
import { findItemToChange } from './item-to-change.ts'

const sharingForm = form((language) => {
  const t = words(language)
  return {
    basis: choice(t.basisLabel, bases, t.basisMissing),
    why: longText(t.whyLabel, t.whyMissing),
  }
})

/** On what footing what is said of a child may be known to an agency at the table: asked once. */
export const sharingPage = page({
  params: { itemId: z.uuid() },
  query: { agency: z.string().max(200).optional().catch(undefined) },
  form: sharingForm,

  async load({ read, params: { itemId }, query }) {
    const item = await findItemToChange(read, itemId)
    const agency = agencyOf(item, query.agency)
    return { ...item, agency, known: item.sharing.find((shared) => shared.agency === agency) ?? null }
  },

  known: ({ known }) => ({ basis: known?.basis, why: known?.why }),

  view(item, { filled, language }) {
    const t = words(language)
    const n = nouns(language)
    return (
      <Layout title={t.sharingTitle} back={`/meetings/items/${item.id}`} errors={filled.errors} caption={item.saidName}>
        <h1>{t.sharingTitle}</h1>
        <p>{t.sharingIntro(item.agency)}</p>
        <Form>
          <Radios
            {...filled.field('basis')}
            legend={t.basisLabel}
            items={bases.map((value) => ({ value, text: n.bases[value], hint: n.basesHints[value] }))}
          />
          <Textarea {...filled.field('why')} rows={3} />
          <Button>{t.sharingSave}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { itemId }, query, value, language }) {
    const agency = agencyOf(await findItemToChange(write, itemId), query.agency)
    await recordSharing(write, itemId, { agency, ...value })
    return redirectTo(`/meetings/items/${itemId}`, words(language).sharingSaved)
  },
})

/** The agency that was asked about, or the only one at the table. */
function agencyOf({ members }: ShownItem, asked: string | undefined): string {
  const there = members.flatMap(({ agency }) => agency ?? [])
  const agency = asked === undefined ? there[0] : there.find((known) => known === asked)
  if (!agency) throw new NotFound('Agency')
  return agency
}
