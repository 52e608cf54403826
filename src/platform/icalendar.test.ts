import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { type CalendarEvent, calendarText, escaped, folded } from './icalendar.ts'

const event: CalendarEvent = {
  ...{ uid: '019a-1', day: '2026-03-03', fromTime: '08:30', untilTime: '12:30' },
  ...{ changedAt: new Date('2026-03-02T09:00:00Z'), sequence: 0, isCancelled: false },
}
const written = (...events: Partial<CalendarEvent>[]) =>
  calendarText({ name: 'Appointments', summary: 'Appointment', events: events.map((but) => ({ ...event, ...but })) })

function byIcalJs(text: string) {
  const root = new ICAL.Component(ICAL.parse(text))
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  return root.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
}
const byNodeIcal = (text: string) =>
  Object.values(nodeIcal.sync.parseICS(text)).flatMap((each) => (each?.type === 'VEVENT' ? [each] : []))

suite('what two programs read that are not ours', () => {
  const text = written({}, { uid: '019a-2', day: '2026-07-07', sequence: 3, isCancelled: true })

  test('ical.js reads the events, on the wall clock of London in winter and in summer', () => {
    const [winter, summer] = byIcalJs(text)
    assert.equal(winter!.summary, 'Appointment')
    assert.equal(winter!.startDate.toJSDate().toISOString(), '2026-03-03T08:30:00.000Z')
    assert.equal(winter!.endDate.toJSDate().toISOString(), '2026-03-03T12:30:00.000Z')
    assert.equal(summer!.startDate.toJSDate().toISOString(), '2026-07-07T07:30:00.000Z')
    assert.equal(summer!.component.getFirstPropertyValue('status'), 'CANCELLED')
    assert.equal(summer!.sequence, 3)
    assert.equal(winter!.component.getFirstPropertyValue('class'), 'CONFIDENTIAL')
  })

  test('node-ical reads the same', () => {
    const [winter, summer] = byNodeIcal(text)
    assert.equal(winter!.uid, '019a-1')
    assert.equal(new Date(winter!.start).toISOString(), '2026-03-03T08:30:00.000Z')
    assert.equal(new Date(summer!.start).toISOString(), '2026-07-07T07:30:00.000Z')
    assert.equal(summer!.status, 'CANCELLED')
  })

  test('the zone that is written says when the clocks change, without a table of the reader’s own', () => {
    const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vtimezone')!)
    const offset = (time: string) => zone.utcOffset(ICAL.Time.fromDateTimeString(time)) / 3600
    // The clocks go forward on 29 March 2026 and back on 25 October 2026.
    assert.deepEqual(
      ['2026-03-28T12:00:00', '2026-03-29T12:00:00', '2026-10-24T12:00:00', '2026-10-25T12:00:00'].map(offset),
      [0, 1, 1, 0],
    )
  })

  test('a calendar without events is one', () => {
    assert.deepEqual(byIcalJs(written()), [])
    assert.deepEqual(byNodeIcal(written()), [])
  })
})

suite('lines', () => {
  test('end in CR LF and are at most 75 octets, and nothing is lost when they are joined again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (summary) => {
        const said = `SUMMARY:${escaped(summary)}`
        const lines = folded(said).split('\r\n')
        for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75)
        assert.equal(lines.join('\r\n').replaceAll('\r\n ', ''), said)
      }),
    )
    assert.ok(written({}).endsWith('END:VCALENDAR\r\n'))
    assert.doesNotMatch(written({}), /[^\r]\n/)
  })

  test('what would end a value is written so that it does not', () => {
    const text = calendarText({ name: 'a', summary: 'One; two, three\\four\nfive', events: [event] })
    assert.equal(byIcalJs(text)[0]!.summary, 'One; two, three\\four\nfive')
  })
})
