import { NotFound } from '#platform/errors.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words } from '../live.words.ts'
import { itemOnTable, liveMeeting } from '../live-meeting.ts'
import { writeSaid } from '../write-said.ts'
import { ActPage, actParams, actQuery } from './act.tsx'
import { saidForm } from './live-forms.ts'
import { livePath } from './live-path.ts'

/** What is said of a child. Where somebody else wrote meanwhile, both are shown. */
export const saidPage = page({
  params: actParams,
  query: actQuery,
  form: saidForm,

  async load({ read, params: { meetingId }, query, language }) {
    const live = await liveMeeting(read, meetingId, 'mine', language)
    const item = itemOnTable(live, query.item)
    return { live, said: item && !item.isHidden ? item.discussion : null }
  },

  known: ({ said }) => ({ said, was: said }),

  view({ live, said }, { query, filled, language }) {
    const t = words(language).said
    return (
      <ActPage live={live} item={query.item} title={t.legend} errors={filled.errors} language={language}>
        {() => (
          <Form>
            <Textarea {...filled.field('said')} rows={6} />
            <input type="hidden" name="was" value={said ?? ''} />
            <Button>{t.save}</Button>
          </Form>
        )}
      </ActPage>
    )
  },

  async post(write, { params: { meetingId }, query: { item: itemId }, value: { said, was }, language }) {
    if (!itemId) throw new NotFound('Item')
    await writeSaid(write, { meetingId, itemId }, said, was)
    return redirectTo(livePath(meetingId, { item: itemId }), words(language).said.kept)
  },
})
