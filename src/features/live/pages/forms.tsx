import type { Member } from '#features/meetings/at-the-table.ts'
import { decisions } from '#features/meetings/meeting.ts'
import type { FieldProps } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { dayTyped } from '../day-typed.ts'
import { decisionInWords } from '../in-words.ts'
import { words } from '../live.words.ts'
import type { Hidden, Live, OnScreen } from '../live-meeting.ts'
import { decideForm, lineForm, saidForm } from './live-forms.ts'

interface FormOfLive {
  readonly live: Live
  readonly item: OnScreen | Hidden
  readonly language: Language
}

const actOf = ({ live: { meeting } }: FormOfLive, act: string, item: OnScreen | Hidden) =>
  `/meetings/${meeting.id}/live/${act}?item=${item.id}`

/** Who does what by when, in one line. With a script, what it is understood as is shown while it is typed. */
export function LineForm(props: FormOfLive) {
  const { live, item, language } = props
  const t = words(language).line
  const field = lineForm.blank(language).field
  return (
    <Form action={actOf(props, 'line', item)} id="live-line">
      <Input
        {...field('line')}
        id="line"
        autocomplete="off"
        spellcheck
        attributes={{ 'aria-keyshortcuts': 'A' }}
        after={
          <>
            <span class="app-live__without-script">
              <Button small name="_button" value="check" variant="secondary">
                {t.check}
              </Button>{' '}
            </span>
            <Button small>{t.save}</Button>
          </>
        }
      />
      <div class="app-live__understood" id="live-understood" hidden>
        <p role="status" />
        <Owners field={{ ...field('ownerId'), id: 'line-owner' }} members={live.members} language={language} />
        <Input {...field('due')} width={10} />
      </div>
    </Form>
  )
}

export function SaidForm(props: FormOfLive) {
  const { item, language } = props
  const t = words(language).said
  const said = item.isHidden ? '' : (item.discussion ?? '')
  const field = saidForm.from(language, { said, was: said }).field
  return (
    <Form action={actOf(props, 'said', item)} id="live-said-form">
      <Textarea {...field('said')} rows={3} spellcheck attributes={{ 'aria-keyshortcuts': 'S' }} />
      <input type="hidden" name="was" value={said} />
      <div class="app-live__without-script">
        <Button small variant="secondary">
          {t.save}
        </Button>
      </div>
    </Form>
  )
}

export function DecideForm(props: FormOfLive) {
  const { live, item, language } = props
  const t = words(language).decide
  const known = item.isHidden ? undefined : item
  const filled = decideForm.from(language, {
    decision: known?.decision ?? undefined,
    ownerId: known?.ownerMemberId ?? live.meeting.mine?.id,
    review: dayTyped(known?.reviewOn ?? live.reviewOn),
    reason: known?.reason ?? undefined,
  })
  return (
    <Form action={actOf(props, 'decide', item)} id="live-decide">
      <DecideFields field={filled.field} live={live} language={language} />
      <input type="hidden" name="was" value={known ? decidedSoFar(known) : ''} />
      <div class="app-live__send">
        <Button small>{t.save}</Button>
        <Button small variant="secondary" name="_button" value="put off">
          {t.putOff}
        </Button>
      </div>
    </Form>
  )
}

/** What had been decided when a page was drawn: it is sent along, so that nobody decides over somebody else. */
export function decidedSoFar({ state, decision }: { state: string; decision: string | null }): string {
  return decision ?? state
}

interface DecideFieldsProps {
  readonly field: (name: 'decision' | 'ownerId' | 'review' | 'reason') => FieldProps
  readonly live: Pick<Live, 'members'>
  readonly language: Language
}

export function DecideFields({ field, live, language }: DecideFieldsProps) {
  const t = words(language).decide
  return (
    <>
      <Radios
        {...field('decision')}
        legend={t.legend}
        inline
        small
        items={decisions.map((decision, at) => ({
          value: decision,
          text: (
            <>
              <kbd aria-hidden="true">{at + 1}</kbd> {decisionInWords(decision, language)}
            </>
          ),
        }))}
      />
      <div class="app-live__pair">
        <Owners field={field('ownerId')} members={live.members} language={language} />
        <Input {...field('review')} width={10} attributes={{ 'aria-keyshortcuts': 'R' }} />
      </div>
      <div class="app-live__reason">
        <Input {...field('reason')} />
      </div>
    </>
  )
}

interface OwnersProps {
  readonly field: FieldProps
  readonly members: readonly Member[]
  readonly language: Language
}

export function Owners({ field, members, language }: OwnersProps) {
  const t = words(language).decide
  return (
    <Select
      {...field}
      items={[
        { value: '', text: t.nobody },
        ...members.map(({ id, fullName, initials }) => ({ value: id, text: `${fullName} (${initials})` })),
      ]}
    />
  )
}
