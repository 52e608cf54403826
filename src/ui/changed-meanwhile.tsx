import { Table } from './table.tsx'
import { useUiWords, useVisit } from './visit-context.ts'

/** Both texts of what somebody else changed meanwhile, above the form that still holds this person's own. */
export function ChangedMeanwhile() {
  const { versions = [] } = useVisit()
  const words = useUiWords()
  if (versions.length === 0) return null

  return (
    <div class="app-changed-meanwhile" role="alert">
      <h2 class="nhsuk-heading-m">{words.changedMeanwhile}</h2>
      <p>{words.changedMeanwhileHelp}</p>
      <Table
        caption={words.changedMeanwhile}
        captionHidden
        firstCellIsHeader
        columns={[words.field, words.yours, words.theirs]}
        rows={versions.map(({ label, yours, theirs }) => [label, yours || words.leftEmpty, theirs || words.leftEmpty])}
      />
    </div>
  )
}
