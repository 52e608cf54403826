import { formatShortDay } from '#platform/dates/format-day.ts'
import { NotFound, ShownFirst } from '#platform/errors.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { dayTyped } from '../day-typed.ts'
import { keepLine } from '../keep-line.ts'
import { words } from '../live.words.ts'
import { aroundLine, liveMeeting } from '../live-meeting.ts'
import { readQuickLine } from '../quick-line.ts'
import { seatsOf } from '../seats-of.ts'
import { ActPage, actParams, actQuery } from './act.tsx'
import { Owners } from './forms.tsx'
import { lineForm } from './live-forms.ts'
import { livePath } from './live-path.ts'

/** An action in one line. Where it cannot be read, it comes back as it was read, to be put right. */
export const linePage = page({
  params: actParams,
  query: actQuery,
  form: lineForm,

  load: ({ read, params: { meetingId }, language }) => liveMeeting(read, meetingId, 'mine', language),

  view(live, { query, filled, language }) {
    const t = words(language).line
    const typed = filled.field('line').value
    const read = typed ? readQuickLine(typed, aroundLine(live, seatsOf)) : undefined
    const field = (name: 'what' | 'ownerId' | 'due', found = '') => {
      const known = filled.field(name)
      return { ...known, value: known.value || found }
    }
    const people =
      read && read.owners.length > 1 ? live.members.filter(({ id }) => read.owners.includes(id)) : live.members
    return (
      <ActPage live={live} item={query.item} title={t.label} errors={filled.errors} language={language}>
        {() => (
          <Form>
            <Input {...filled.field('line')} />
            {read && (
              <>
                <p>{t.readAs}</p>
                <Input {...field('what', read.what)} />
                <Owners
                  field={field('ownerId', read.owners.length === 1 ? read.owners[0] : '')}
                  members={people}
                  language={language}
                />
                <Input {...field('due', dayTyped(read.due.dueOn))} width={10} />
              </>
            )}
            <Button>{t.save}</Button>
          </Form>
        )}
      </ActPage>
    )
  },

  async post(write, { params: { meetingId }, query: { item: itemId }, value, button, language }) {
    if (!itemId) throw new NotFound('Item')
    const t = words(language).line
    const { ownerName, what, due } = await keepLine(write, { meetingId, itemId }, value)
    // What would be kept was worked out in full, and nothing of it is kept.
    if (button === 'check') throw new ShownFirst()
    const moved = due.moved ? ` (${t.moved(due.moved.why.name[language])})` : ''
    const said = t.kept(ownerName, what, formatShortDay(due.dueOn, language) + moved)
    return redirectTo(livePath(meetingId, { item: itemId }), said)
  },
})
