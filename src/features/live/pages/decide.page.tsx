import { NotFound } from '#platform/errors.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { dayTyped } from '../day-typed.ts'
import { decisionInWords } from '../in-words.ts'
import { words } from '../live.words.ts'
import { itemOnTable, liveMeeting } from '../live-meeting.ts'
import { decideAtTable, putOffAtTable } from '../write-said.ts'
import { ActPage, actParams, actQuery } from './act.tsx'
import { DecideFields, decidedSoFar } from './forms.tsx'
import { decideForm } from './live-forms.ts'
import { livePath } from './live-path.ts'

/** What is decided of a child: nobody is done without it (HACK-4). The next child comes to the table. */
export const decidePage = page({
  params: actParams,
  query: actQuery,
  form: decideForm,

  load: ({ read, params: { meetingId }, language }) => liveMeeting(read, meetingId, 'mine', language),

  known(live, { query }) {
    const item = itemOnTable(live, query.item)
    if (!item || item.isHidden) return {}
    const { decision, ownerMemberId, reviewOn, reason } = item
    return {
      decision,
      ownerId: ownerMemberId ?? live.meeting.mine?.id,
      review: dayTyped(reviewOn ?? live.reviewOn),
      reason,
    }
  },

  view(live, { query, filled, language }) {
    const t = words(language).decide
    return (
      <ActPage live={live} item={query.item} title={t.legend} errors={filled.errors} language={language}>
        {(item) => (
          <Form>
            <DecideFields field={filled.field} live={live} language={language} />
            <input type="hidden" name="was" value={decidedSoFar(item)} />
            <Button>{t.save}</Button>
          </Form>
        )}
      </ActPage>
    )
  },

  async post(write, { params: { meetingId }, query: { item: itemId }, value, button, language }) {
    if (!itemId) throw new NotFound('Item')
    const t = words(language)
    const onwards = livePath(meetingId, {})
    if (button === 'put off') {
      await putOffAtTable(write, { meetingId, itemId })
      return redirectTo(onwards, t.decide.wasPutOff)
    }
    await decideAtTable(write, { meetingId, itemId }, value)
    return redirectTo(onwards, `${t.decide.saved}: ${decisionInWords(value.decision, language)}`)
  },
})
