import { catalogue } from '#platform/words.ts'

/** Who runs a group. */
export const words = catalogue(
  {
    peopleTitle: 'Who runs the group',
    takeOff: 'Take off the group',
    takenOff: 'They no longer help to run the group',
    addPerson: 'Add somebody',
    part: 'What do they do?',
    partMissing: 'Select what they do',
    whoLabel: 'Who?',
    nobodyChosen: 'Somebody else, by name',
    otherName: 'Name of somebody without an account',
    whyUntrained: 'Why are they ready to lead it without training?',
    whyUntrainedHint:
      'Only a supervisor says so, and only where the service allows it. It is written down, and listed.',
    personAdded: 'They now help to run the group',
  },
  {
    peopleTitle: 'Pwy sy’n rhedeg y grŵp',
    takeOff: 'Tynnu oddi ar y grŵp',
    takenOff: 'Nid ydynt yn helpu i redeg y grŵp mwyach',
    addPerson: 'Ychwanegu rhywun',
    part: 'Beth maen nhw’n ei wneud?',
    partMissing: 'Dewiswch beth maen nhw’n ei wneud',
    whoLabel: 'Pwy?',
    nobodyChosen: 'Rhywun arall, yn ôl enw',
    otherName: 'Enw rhywun heb gyfrif',
    whyUntrained: 'Pam maent yn barod i’w arwain heb hyfforddiant?',
    whyUntrainedHint:
      'Dim ond goruchwyliwr sy’n dweud hynny, a dim ond lle mae’r gwasanaeth yn ei ganiatáu. Caiff ei gadw, a’i restru.',
    personAdded: 'Maent nawr yn helpu i redeg y grŵp',
  },
)
