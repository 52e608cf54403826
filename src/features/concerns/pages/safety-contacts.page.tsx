import { may } from '#features/access/policy.ts'
import { page } from '#platform/http/page.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Card } from '#ui/card.tsx'
import { Layout } from '#ui/layout.tsx'
import { NumbersToRing } from '#ui/numbers-to-ring.tsx'
import { words } from '../contacts.words.ts'
import { selectingSafetyContacts } from '../safety-contacts.ts'
import { WhomToRing } from './whom-to-ring.tsx'

/** The numbers of the council, for everybody. */
export const safetyContactsPage = page({
  params: {},

  load: async ({ read }) => ({ contacts: (await selectingSafetyContacts(read).executeTakeFirst()) ?? null }),

  view({ contacts }, { language, actor }) {
    const t = words(language)
    return (
      <Layout title={t.title} back="/concerns">
        <h1>{t.title}</h1>
        <Card variant="emergency" heading={t.danger}>
          <p>
            <NumbersToRing>{t.here}</NumbersToRing>
          </p>
        </Card>
        <WhomToRing contacts={contacts} language={language} />
        {may(actor, 'keep safety contacts') && <ActionLink href="/concerns/contacts/change">{t.change}</ActionLink>}
      </Layout>
    )
  },
})
