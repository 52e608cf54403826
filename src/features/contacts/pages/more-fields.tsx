import { ActionLineFields } from '#features/actions/action-line-fields.tsx'
import { audienceInWords } from '#features/actions/audience-in-words.ts'
import type { Audience } from '#platform/db/tables.ts'
import { holdsSomething } from '#platform/http/holds-something.ts'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Details } from '#ui/details.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words } from '../form.words.ts'
import type { ContactFieldsProps } from './contact-fields.tsx'
import { copyValue } from './contact-form.ts'

const actionNames = ['actionWhat', 'actionOwner', 'actionOwnerName', 'actionPlace', 'actionDue'] as const

/** What only some contacts have: a judgement, an action, other readers, a brother or sister. */
export function MoreFields({ data, filled, language }: ContactFieldsProps) {
  const t = words(language)
  return (
    <>
      <Details summary={t.analysisSummary} open={holdsSomething(filled, ['analysis'])}>
        <Textarea {...filled.field('analysis')} rows={4} />
      </Details>
      <Details summary={t.action} open={holdsSomething(filled, actionNames, data.usual)}>
        <ActionLineFields
          prefix="action"
          field={(name) => filled.field(name as 'actionWhat')}
          owners={data.owners}
          quickDays={data.quickDays}
          language={language}
        />
      </Details>
      <Details summary={t.audience} open={holdsSomething(filled, ['audience', 'readers'], data.usual)}>
        <Radios
          {...filled.field('audience')}
          legend={t.audience}
          small
          items={(['service', 'case', 'named'] as const).map((value) => ({
            value,
            text: audienceInWords(value, language),
          }))}
        />
        <Checkboxes
          {...filled.field('readers')}
          value={filled.field('readers').values}
          legend={t.readers}
          small
          items={data.onCase.map(({ id, name }) => ({ value: id, text: name }))}
        />
      </Details>
      {data.siblings.length > 0 && (
        <Details summary={t.siblings} open={holdsSomething(filled, ['copies'])}>
          <p>{t.siblingsHelp}</p>
          {data.siblings.map(({ caseId, name }, index) => (
            <CopyField caseId={caseId} name={name} index={index} filled={filled} language={language} />
          ))}
        </Details>
      )}
    </>
  )
}

interface CopyFieldProps extends Omit<ContactFieldsProps, 'data'> {
  caseId: string
  name: string
  index: number
}

function CopyField({ caseId, name, index, filled, language }: CopyFieldProps) {
  const t = words(language)
  const { id, name: field, values, error } = filled.field('copies')
  const value = (audience: Audience) => copyValue({ caseId, audience })
  return (
    <Select
      id={index === 0 ? id : `${id}-${index + 1}`}
      name={field}
      label={t.copy(name)}
      error={index === 0 ? error : undefined}
      value={values.find((chosen) => chosen.startsWith(caseId)) ?? ''}
      items={[
        { value: '', text: t.noCopy },
        { value: value('case'), text: audienceInWords('case', language) },
        { value: value('service'), text: audienceInWords('service', language) },
        { value: value('named'), text: t.onlyMe },
      ]}
    />
  )
}
