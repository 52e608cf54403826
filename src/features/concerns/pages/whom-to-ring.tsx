import type { Language } from '#platform/words.ts'
import { NumbersToRing } from '#ui/numbers-to-ring.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { words } from '../contacts.words.ts'
import type { SafetyContacts } from '../safety-contacts.ts'

interface WhomToRingProps {
  readonly contacts: SafetyContacts | null
  readonly language: Language
}

/** The numbers of the council, or that nobody has entered them. */
export function WhomToRing({ contacts, language }: WhomToRingProps) {
  const t = words(language)
  const { officerName, officerPhone, servicesPhone, servicesHours, nightPhone } = contacts ?? NONE
  const rows = [
    ...(servicesPhone ? [{ key: t.services, value: [servicesPhone, servicesHours].filter(Boolean).join(', ') }] : []),
    ...(nightPhone ? [{ key: t.night, value: nightPhone }] : []),
    ...(officerPhone ? [{ key: t.officer, value: t.ring(t.officerIs(officerName), officerPhone) }] : []),
  ]
  if (rows.length === 0) return <p>{t.none}</p>
  return <SummaryList rows={rows.map(({ key, value }) => ({ key, value: <NumbersToRing>{value}</NumbersToRing> }))} />
}

const NONE: SafetyContacts = {
  officerName: null,
  officerPhone: null,
  servicesPhone: null,
  servicesHours: null,
  nightPhone: null,
}
