import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    title: 'What you have not sent',
    about:
      'What you type in a form is kept until you send it, so that nothing is lost when you are interrupted. Only you can see it. Each is forgotten 14 days after you last worked on it.',
    none: 'Nothing is waiting. All that you typed is sent.',
    from: (when: string) => `From ${when}`,
    goOn: 'Go on with it',
    goOnFrom: (when: string) => ` from ${when}`,
    show: 'Show what you typed',
    onItsPage: 'What you typed is on its page, for as long as you may open it.',
    throwAway: 'Throw it away',
    throwAwayFrom: (when: string) => ` from ${when}`,
    thrownTitle: 'Thrown away',
    thrown: 'Thrown away. You can still find it here until it is forgotten.',
    choose: 'Choose what to throw away',
  },
  {
    title: 'Yr hyn nad ydych wedi’i anfon',
    about:
      'Cedwir yr hyn a deipiwch mewn ffurflen nes i chi ei anfon, fel na chollir dim pan fydd rhywbeth yn torri ar eich traws. Dim ond chi all ei weld. Anghofir pob un 14 diwrnod ar ôl i chi weithio arno ddiwethaf.',
    none: 'Nid oes dim yn aros. Mae popeth a deipioch wedi’i anfon.',
    from: (when: string) => `O ${when}`,
    goOn: 'Mynd ymlaen ag ef',
    goOnFrom: (when: string) => ` o ${when}`,
    show: 'Dangos yr hyn a deipioch',
    onItsPage: 'Mae’r hyn a deipioch ar ei dudalen, cyhyd ag y cewch ei hagor.',
    throwAway: 'Ei daflu',
    throwAwayFrom: (when: string) => ` o ${when}`,
    thrownTitle: 'Wedi’u taflu',
    thrown: 'Wedi’i daflu. Gallwch ddod o hyd iddo yma o hyd nes iddo gael ei anghofio.',
    choose: 'Dewiswch beth i’w daflu',
  },
)
