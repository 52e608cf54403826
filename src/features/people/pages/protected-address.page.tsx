import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { Layout } from '#ui/layout.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { protectedAddressOf } from '../addresses/address.queries.ts'
import { words } from '../addresses/address.words.ts'
import { words as endWords } from '../addresses/end-protection.words.ts'
import { ChildBanner } from '../child-banner.tsx'
import { AddressLines } from './child-address.tsx'
import { Lines } from './lines.tsx'

/** The one place where a protected address is shown, and only to its readers. */
export const protectedAddressPage = page({
  params: { childId: z.uuid() },

  async load({ read, params: { childId } }) {
    const { child, address } = await protectedAddressOf(read, childId)
    read.seen('protected address', { children: [childId], addressId: address.id })
    return { child, address, today: read.today }
  },

  view({ child, address, today }, { language, actor }) {
    const t = words(language)
    return (
      <Layout title={t.protectedTitle} back={`/children/${child.id}`}>
        <h1>{t.protectedTitle}</h1>
        <ChildBanner child={child} language={language} today={today} />
        <WarningCallout heading={t.warning} headingLevel={2}>
          <p>{t.warningHelp}</p>
        </WarningCallout>
        <SummaryList
          rows={[
            { key: t.lines, value: <AddressLines {...address} /> },
            { key: t.why, value: <Lines text={address.reason} /> },
            { key: t.who, value: address.readerNames },
            { key: t.since, value: formatDay(dayIn(new Date(address.setAt)), language) },
          ]}
        />
        {may(actor, 'protect an address') && (
          <p>
            <a href={`/children/${child.id}/protected-address/change`}>{t.change}</a>
            <br />
            <a href={`/children/${child.id}/protected-address/end`}>{endWords(language).title}</a>
          </p>
        )}
      </Layout>
    )
  },
})
