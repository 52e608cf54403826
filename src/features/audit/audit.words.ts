import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    whoTitle: 'Who has looked at this record',
    whoIntro: 'Everybody who has seen or changed anything about this child, latest first. Nobody can take a line out.',
    when: 'When',
    who: 'Who',
    what: 'What they did',
    nobody: 'Nobody has looked at this record yet',
    older: 'Older',
    somebody: 'Somebody who was not signed in',
    logTitle: 'The log',
    logIntro: 'What was seen and done in this area, latest first. It holds which record, never what is in it.',
    everybody: 'Everybody',
    children: 'Children',
    none: 'There is nothing in the log to show',
  },
  {
    whoTitle: 'Pwy sydd wedi edrych ar y cofnod hwn',
    whoIntro:
      'Pawb sydd wedi gweld neu newid unrhyw beth am y plentyn hwn, y diweddaraf yn gyntaf. Ni all neb dynnu llinell allan.',
    when: 'Pryd',
    who: 'Pwy',
    what: 'Beth a wnaethant',
    nobody: 'Nid oes neb wedi edrych ar y cofnod hwn eto',
    older: 'Hŷn',
    somebody: 'Rhywun nad oedd wedi mewngofnodi',
    logTitle: 'Y cofnod',
    logIntro:
      'Yr hyn a welwyd ac a wnaed yn yr ardal hon, y diweddaraf yn gyntaf. Mae’n dal pa gofnod, byth yr hyn sydd ynddo.',
    everybody: 'Pawb',
    children: 'Plant',
    none: 'Nid oes dim yn y cofnod i’w ddangos',
  },
)
