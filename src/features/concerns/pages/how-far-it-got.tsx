import { formatDateTime } from '#platform/dates/format-day.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { AsWritten } from '#ui/as-written.tsx'
import { Card } from '#ui/card.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { NumbersToRing } from '#ui/numbers-to-ring.tsx'
import { words } from '../concern.words.ts'
import { words as contactWords } from '../contacts.words.ts'
import { lineOfReceivers, type Told } from '../line-of-receivers.ts'
import type { ConcernProps } from './concern-props.ts'
import { WhomToRing } from './whom-to-ring.tsx'

/** For whoever raised it: to whom it went, who has opened it, whom to ring, and what the safeguarding lead tells them. */
export function HowFarItGot({ concern, language }: ConcernProps) {
  const t = words(language)
  const { status, saidToRaiser, seenAt, readings } = concern
  return (
    <>
      {seenAt === null ? (
        <NotOpened concern={concern} language={language} />
      ) : (
        <InsetText>
          {readings.map(({ name, seenAt: at }) => (
            <p>{t.openedBy(name, formatDateTime(new Date(at), language))}</p>
          ))}
          <p>{status === 'closed' ? t.isDecided : t.isBeingDecided}</p>
        </InsetText>
      )}
      {saidToRaiser && (
        <Card heading={t.theySay} headingSize="s">
          <AsWritten>{saidToRaiser}</AsWritten>
        </Card>
      )}
      <p>{t.keepTelling}</p>
      <ActionLink href={`/concerns/${concern.id}/add`}>{t.add}</ActionLink>
    </>
  )
}

/** To whom it went, and whom to ring meanwhile. */
export function NotOpened({ concern, language }: ConcernProps) {
  const t = words(language)
  const { keepers, schoolId, toldSteps, schoolName, schoolPhone } = concern
  const { steps } = lineOfReceivers(keepers, concern)
  const told = steps.slice(0, Math.max(1, toldSteps)).flat()
  const toRing = told.filter(({ phone }) => phone).map(called)
  const school = schoolName && schoolPhone ? [called({ name: schoolName, phone: schoolPhone })] : []
  const whom = [...toRing, ...school]
  return (
    <Card variant="urgent" heading={t.nobodyYet}>
      {told.length > 0 && <p>{t.wentTo(told.map(({ name }) => name).join(', '))}</p>}
      <p>
        <strong>
          <NumbersToRing>
            {whom.length > 0 ? t.ring(whom.join(', ')) : told.length > 0 || schoolId ? t.ringSchool : t.ringNobody}
          </NumbersToRing>
        </strong>
      </p>
      <p>{contactWords(language).whom}</p>
      <WhomToRing contacts={concern.contacts} language={language} />
    </Card>
  )
}

function called({ name, phone }: Pick<Told, 'name' | 'phone'>): string {
  return `${name} (${phone})`
}
