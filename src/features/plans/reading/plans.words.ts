import { catalogue } from '#platform/words.ts'

/** The plans that are to be looked at again. */
export const words = catalogue(
  {
    tab: 'Plans to look at again',
    title: 'Plans to look at again',
    lead: 'Plans of the children you help, the one that is due first at the top.',
    none: 'No plan has a review ahead',
    noneHelp: 'Start a plan on a child’s page. It is listed here once it has a day on which it is looked at again.',
    find: 'Find the child',
    child: 'Child',
    due: 'To be looked at',
    written: 'Written by',
    more: 'Later',
    overdue: 'Overdue',
    today: 'Today',
  },
  {
    tab: 'Cynlluniau i’w hadolygu',
    title: 'Cynlluniau i’w hadolygu',
    lead: 'Cynlluniau’r plant rydych yn eu helpu, yr un sydd i’w adolygu gyntaf ar y brig.',
    none: 'Nid oes gan unrhyw gynllun adolygiad i ddod',
    noneHelp:
      'Dechreuwch gynllun ar dudalen plentyn. Mae wedi’i restru yma unwaith y bydd ganddo ddiwrnod i’w adolygu.',
    find: 'Dod o hyd i’r plentyn',
    child: 'Plentyn',
    due: 'I’w adolygu',
    written: 'Ysgrifennwyd gan',
    more: 'Wedyn',
    overdue: 'Hwyr',
    today: 'Heddiw',
  },
)
