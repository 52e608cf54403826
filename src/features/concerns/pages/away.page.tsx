import { formatDay } from '#platform/dates/format-day.ts'
import { optionalDay, optionallyPicked, picked, tick } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { Select } from '#ui/select.tsx'
import { words } from '../away.words.ts'
import { words as concernWords } from '../concern.words.ts'
import { comeBack, peopleOfMyPlaces, setCover } from '../set-cover.ts'

const awayForm = form((language) => {
  const t = words(language)
  const c = concernWords(language)
  return {
    awayId: picked(t.awayWho, t.awayWhoMissing),
    standInId: optionallyPicked(t.standIn, t.standInMissing),
    untilDay: optionalDay(t.until, { wrong: c.dayWrong }),
    isBack: tick(t.isBack),
  }
})

/** Who is away from those who are told of concerns, and who stands in until when. */
export const awayPage = page({
  params: {},
  form: awayForm,

  load: async ({ read }) => peopleOfMyPlaces(read),

  view({ keepers, colleagues }, { filled, language }) {
    const t = words(language)
    const c = concernWords(language)
    const people = (rows: typeof keepers) => [
      { value: '', text: c.choose },
      ...[...Map.groupBy(rows, ({ id }) => id)].map(([value, [first]]) => ({
        value,
        text: `${first!.name}, ${first!.place}`,
      })),
    ]
    const away = keepers.filter(({ standInId }) => standInId !== null)
    const nameOf = (id: string | null) => colleagues.find((one) => one.id === id)?.name ?? ''
    return (
      <Layout title={t.awayTitle} back="/concerns" errors={filled.errors}>
        <h1>{t.awayTitle}</h1>
        {keepers.length === 0 ? (
          <p>{t.awayNobody}</p>
        ) : (
          <>
            <p>{t.awayHelp}</p>
            <InsetText>
              {away.length === 0 && <p>{t.nobodyAway}</p>}
              {away.map(({ name, standInId, untilDay }) => (
                <p>{t.isAway(name, nameOf(standInId), formatDay(untilDay!, language))}</p>
              ))}
            </InsetText>
            <Form>
              <Select {...filled.field('awayId')} items={people(keepers)} />
              <Select {...filled.field('standInId')} items={people(colleagues)} />
              <DateInput {...filled.field('untilDay')} legend={t.until} />
              {away.length > 0 && (
                <Checkboxes
                  {...filled.field('isBack')}
                  legend={t.isBackLegend}
                  items={[{ value: 'yes', text: t.isBack }]}
                />
              )}
              <Button>{c.save}</Button>
            </Form>
          </>
        )}
      </Layout>
    )
  },

  async post(write, { value, language }) {
    const { awayId, standInId, untilDay, isBack } = value
    if (isBack) await comeBack(write, awayId)
    else await setCover(write, { awayId, standInId, untilDay })
    const t = words(language)
    return redirectTo('/concerns/away', isBack ? t.savedBack : t.saved)
  },
})
