import { z } from 'zod'
import { choice, text } from '#platform/http/fields.ts'
import { type Field, form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Table } from '#ui/table.tsx'
import { words } from '../codes.words.ts'
import { countOfCodesThatWait } from '../on-today.ts'
import { type Counting, countings, type OtherNation, otherNations } from '../register-code.ts'
import { registerCodes } from '../register-codes.queries.ts'
import { sayWhatCodeCountsAs } from '../say-what-code-counts-as.ts'

const NOT_USED = 'not used'

/** What a code of a register counts as, where its nation’s list is not built in: the area says it once for all schools there. */
export const codesPage = page({
  params: {},
  form: form((language) => {
    const t = words(language)
    return {
      nation: choice(t.nation, otherNations, t.nationMissing),
      code: codeField(t.code, t.codeMissing, { wrong: t.codeWrong, hint: t.codeHint }),
      countsAs: choice(t.countsAs, [...countings, NOT_USED], t.countsAsMissing),
    }
  }),

  async load({ read }) {
    const [codes, waiting] = await Promise.all([
      registerCodes(read),
      countOfCodesThatWait(read).executeTakeFirstOrThrow(),
    ])
    return { codes, waiting: waiting.count }
  },

  view({ codes, waiting }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.title} back="/schools" errors={filled.errors}>
        <h1>{t.title}</h1>
        <p>{t.intro}</p>
        {waiting > 0 && <ActionLink href="/attendance-codes/waiting">{t.waiting.link(waiting)}</ActionLink>}
        {codes.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <Table
            caption={t.caption}
            columns={[t.nation, t.code, t.countsAs]}
            rows={codes.map(({ nation, code, countsAs }) => [
              t.nations[nation as OtherNation],
              code,
              t.countings[countsAs as Counting],
            ])}
          />
        )}
        <h2>{t.add}</h2>
        <Form>
          <Radios
            {...filled.field('nation')}
            legend={t.nation}
            items={otherNations.map((value) => ({ value, text: t.nations[value] }))}
          />
          <Input {...filled.field('code')} width={10} spellcheck={false} />
          <Radios
            {...filled.field('countsAs')}
            legend={t.countsAs}
            items={[
              ...countings.map((value) => ({ value, text: t.countings[value] })),
              { value: NOT_USED, text: t.remove },
            ]}
          />
          <Button>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { value: { countsAs, ...code }, language }) {
    await sayWhatCodeCountsAs(write, { ...code, countsAs: countsAs === NOT_USED ? null : countsAs })
    return redirectTo('/attendance-codes', words(language).saved)
  },
})

function codeField(label: string, missing: string, { wrong, hint }: { wrong: string; hint: string }): Field<string> {
  const rule = z
    .string()
    .trim()
    .min(1, missing)
    .regex(/^\S{1,10}$/, wrong)
  return { ...text(label, missing, { hint }), rule }
}
