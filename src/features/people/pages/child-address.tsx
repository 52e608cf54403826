import { formatDay } from '#platform/dates/format-day.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Card } from '#ui/card.tsx'
import { words } from '../child-page/child.words.ts'
import type { SectionProps } from './child-who.tsx'
import { Lines } from './lines.tsx'

/** Where the child lives, or in words that this is protected. */
export function Address({ child, language, mayChange, mayProtect }: SectionProps & { mayProtect: boolean }) {
  const t = words(language)
  const path = `/children/${child.id}`
  if (child.hasProtectedAddress) {
    return (
      <Card heading={t.address}>
        <p>{t.protected}</p>
        {child.mayReadAddress && <ActionLink href={`${path}/protected-address`}>{t.readProtected}</ActionLink>}
      </Card>
    )
  }
  const home = child.homeAddress
  const actions = [
    ...(mayChange ? [{ text: t.change, href: `${path}/address` }] : []),
    ...(mayProtect ? [{ text: t.protect, href: `${path}/protect-address` }] : []),
  ]
  return (
    <Card heading={t.address} actions={actions}>
      {home ? <AddressLines {...home} /> : <p>{t.noAddress}</p>}
      {home?.fromDay && <p class="nhsuk-hint">{t.since(formatDay(home.fromDay, language))}</p>}
    </Card>
  )
}

export function AddressLines({
  lines,
  town,
  postcode,
}: {
  lines: string
  town: string | null
  postcode: string | null
}) {
  return <Lines text={[lines, town, postcode].filter(Boolean).join('\n')} />
}
