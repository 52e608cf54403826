import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import type { Write } from '#platform/context.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { NotFound } from '#platform/errors.ts'
import { choice, optionalDay, optionalLongText, optionallyPicked } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words as agendaWords } from '../agenda/agenda.words.ts'
import { isOfTheService } from '../circles.ts'
import { decideItem, putItemAside } from '../decide-item.ts'
import { words } from '../item/item.words.ts'
import { decisions } from '../meeting.ts'
import { words as nouns } from '../nouns.words.ts'
import { findItem } from '../shown-meeting.ts'
import { AboutItem } from './about-item.tsx'

const decideForm = form((language) => {
  const t = words(language)
  const a = agendaWords(language)
  return {
    discussion: optionalLongText(t.discussionLabel, { hint: t.discussionHint }),
    decision: choice(a.decision, decisions, t.decisionMissing),
    reason: optionalLongText(t.reasonLabel, { hint: t.reasonHint }),
    ownerId: optionallyPicked(t.ownerLabel, t.ownerWrong),
    reviewOn: optionalDay(t.reviewLabel, { wrong: t.reviewWrong, hint: t.reviewHint }),
  }
})

/** One child at the table: why, what was said last time, what is agreed; and the decision that ends it. */
export const itemPage = page({
  params: { itemId: z.uuid() },
  form: decideForm,

  async load({ read, params: { itemId } }) {
    const item = await findItem(read, itemId)
    if (!isOfTheService(item.mine)) throw new NotFound('Item')
    return item
  },

  known: ({ discussion, decision, reason, ownerMemberId, reviewOn }) => {
    return { discussion, decision, reason, ownerId: ownerMemberId, reviewOn }
  },
  version: ({ version }) => version,

  view(item, { filled, language, actor }) {
    const t = words(language)
    const a = agendaWords(language)
    const n = nouns(language)
    const isOpen = item.meetingState !== 'confirmed' && item.state !== 'taken off'
    return (
      <Layout title={t.itemTitle} back={`/meetings/${item.meetingId}`} errors={filled.errors} caption={item.seriesName}>
        <h1>{item.saidName}</h1>
        <AboutItem item={item} language={language} />
        {item.decision === 'consultation' && item.caseId && may(actor, 'work on cases') && (
          <p>
            <a href={`/cases/${item.caseId}/consultations/new?item=${item.id}`}>{t.startConsultations}</a>
          </p>
        )}
        {!isOpen && <p>{t.frozen}</p>}
        {isOpen && (
          <Form version={item.version}>
            <h2>{t.decideTitle}</h2>
            <Textarea {...filled.field('discussion')} rows={4} />
            <Radios
              {...filled.field('decision')}
              legend={a.decision}
              small
              items={decisions.map((value) => ({ value, text: n.decisions[value] }))}
            />
            <Textarea {...filled.field('reason')} rows={2} />
            <Select
              {...filled.field('ownerId')}
              items={[
                { value: '', text: t.ownerNobody },
                ...item.members.map(({ id, fullName }) => ({ value: id, text: fullName })),
              ]}
            />
            <DateInput {...filled.field('reviewOn')} legend={t.reviewLabel} legendSize="s" />
            <Button preventDoubleClick>{t.decideButton}</Button>
          </Form>
        )}
        {item.state === 'waiting' && isOpen && (
          <Form action={`/meetings/items/${item.id}/aside`} version={item.version}>
            <Button name="_button" value="put off" variant="secondary">
              {t.putOff}
            </Button>{' '}
            <Button name="_button" value="taken off" variant="secondary">
              {t.takeOff}
            </Button>
          </Form>
        )}
      </Layout>
    )
  },

  async post(write, { params: { itemId }, value, version, language }) {
    const t = words(language)
    const { review, meetingId, childId, isWatched } = await decideItem(write, itemId, value, version)
    if (value.decision === 'safeguarding' && childId)
      return redirectTo(`/concerns/new?child=${childId}`, t.safeguardingNext)
    const said = review?.moved ? t.movedTo(formatDay(review.dueOn, language)) : t.decided
    return redirectTo(`/meetings/${meetingId}`, isWatched === false ? `${said}. ${t.caseNotWatched}` : said)
  },
})

/** Takes the item to the next meeting, or off the agenda: buttons of the item’s page, beside its form. */
export const asidePage = page({
  params: { itemId: z.uuid() },
  load: async ({ read, params: { itemId } }) => findItem(read, itemId),
  version: ({ version }) => version,
  view(item, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.itemTitle} back={`/meetings/items/${item.id}`} errors={filled.errors} caption={item.seriesName}>
        <h1>{item.saidName}</h1>
        <Form version={item.version}>
          <Button name="_button" value="put off" variant="secondary">
            {t.putOff}
          </Button>{' '}
          <Button name="_button" value="taken off" variant="secondary">
            {t.takeOff}
          </Button>
        </Form>
      </Layout>
    )
  },
  async post(write: Write, { params: { itemId }, button, version, language }) {
    const t = words(language)
    if (button !== 'put off' && button !== 'taken off') throw new NotFound('Button')
    const { meetingId } = await putItemAside(write, itemId, button, version)
    return redirectTo(`/meetings/${meetingId}`, button === 'put off' ? t.putOffDone : t.takenOff)
  },
})
