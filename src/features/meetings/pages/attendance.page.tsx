import { z } from 'zod'
import { NotFound } from '#platform/errors.ts'
import { optionalChoice, optionalText } from '#platform/http/fields.ts'
import { type Field, form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Fieldset } from '#ui/fieldset.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { isOfTheService } from '../circles.ts'
import { attendances, type Came } from '../meeting.ts'
import { words as nouns } from '../nouns.words.ts'
import { words } from '../running/minutes.words.ts'
import { noteAttendance } from '../running/run-meeting.ts'
import { findMeeting } from '../shown-meeting.ts'

/** A table has as many places as this; who sits there is known only when the page is asked for. */
const PLACES = Array.from({ length: 40 }, (_, index) => index)

const attendanceForm = form((language) => {
  const t = words(language)
  const n = nouns(language)
  return Object.fromEntries(
    PLACES.flatMap((place) => [
      [`came${place}`, optionalChoice(n.came.came, attendances, { wrong: t.attendanceTitle })],
      [`standIn${place}`, optionalText(t.standInLabel)],
    ]),
  ) as Record<string, Field<string | null>>
})

/** Who came, who sent apologies, and who came instead. */
export const meetingAttendancePage = page({
  params: { meetingId: z.uuid() },
  form: attendanceForm,

  async load({ read, params: { meetingId } }) {
    const meeting = await findMeeting(read, meetingId)
    if (!isOfTheService(meeting.mine)) throw new NotFound('Meeting')
    const { name, members, attendance } = meeting
    return { name, attendance, members: members.slice(0, PLACES.length) }
  },

  known: ({ members, attendance }) =>
    Object.fromEntries(
      members.flatMap(({ id }, place) => {
        const noted = attendance.find(({ memberId }) => memberId === id)
        return [
          [`came${place}`, noted?.came ?? 'came'],
          [`standIn${place}`, noted?.standIn],
        ]
      }),
    ),

  view({ name, members }, { params, filled, language }) {
    const t = words(language)
    const n = nouns(language)
    return (
      <Layout title={t.attendanceTitle} back={`/meetings/${params.meetingId}`} errors={filled.errors} caption={name}>
        <h1>{t.attendanceTitle}</h1>
        <Form>
          {members.map(({ id, fullName }, place) => (
            <Fieldset legend={fullName} legendSize="s">
              <input type="hidden" name={`member${place}`} value={id} />
              <Radios
                {...filled.field(`came${place}`)}
                legend={fullName}
                legendHidden
                inline
                small
                items={attendances.map((value) => ({ value, text: n.came[value] }))}
              />
              <Input {...filled.field(`standIn${place}`)} width="two-thirds" />
            </Fieldset>
          ))}
          <Button>{t.attendanceSave}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { meetingId }, value, language }) {
    const { members } = await findMeeting(write, meetingId)
    const noted = members.slice(0, PLACES.length).flatMap(({ id: memberId }, place) => {
      const came = value[`came${place}`] as Came | null | undefined
      return came ? [{ memberId, came, standIn: value[`standIn${place}`] ?? null, field: `standIn${place}` }] : []
    })
    await noteAttendance(write, meetingId, noted)
    return redirectTo(`/meetings/${meetingId}`, words(language).attendanceSaved)
  },
})
