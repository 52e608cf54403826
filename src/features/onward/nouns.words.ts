import { catalogue } from '#platform/words.ts'

/** What a referral is called, how far it is in one line, who may read it, and how it went. */
export const words = catalogue(
  {
    outcomes: {
      helped: 'It helped',
      'helped in part': 'It helped in part',
      'not helped': 'It did not help',
      'did not go': 'The child or the family did not go',
      'not known': 'Nobody could find out',
    },
    stage: {
      draft: (where: string) => `A referral to ${where} is being written`,
      ready: (where: string) => `A referral to ${where} is ready to be sent`,
      sent: (where: string, days: number) => `Referred to ${where}, waiting ${days === 1 ? '1 day' : `${days} days`}`,
      acknowledged: (where: string, days: number) =>
        `${where} has the referral and has not decided, waiting ${days === 1 ? '1 day' : `${days} days`}`,
      accepted: (where: string, day: string) => `${where} accepted the referral on ${day}`,
      whatNow: (where: string) => `${where} did not accept the referral. What now?`,
      notAccepted: (where: string) => `${where} did not accept the referral`,
      ended: (where: string, how: string) => `Help from ${where} has ended: ${how}`,
      withdrawn: (where: string) => `The referral to ${where} was taken back`,
      askNow: (day: string) => `An answer was due on ${day}. Ask them`,
      dueToday: 'An answer is due today',
      dueBy: (day: string) => `An answer is due by ${day}`,
    },
    audiences: {
      service: 'Only those of the service who work on the case',
      case: 'Everybody on the case, and those who lead the school',
    },
    title: (where: string) => `Referral to ${where}`,
  },
  {
    outcomes: {
      helped: 'Roedd o gymorth',
      'helped in part': 'Roedd o gymorth yn rhannol',
      'not helped': 'Nid oedd o gymorth',
      'did not go': 'Nid aeth y plentyn neu’r teulu',
      'not known': 'Ni allai neb gael gwybod',
    },
    stage: {
      draft: (where: string) => `Mae atgyfeiriad at ${where} yn cael ei ysgrifennu`,
      ready: (where: string) => `Mae atgyfeiriad at ${where} yn barod i’w anfon`,
      sent: (where: string, days: number) => `Atgyfeiriwyd at ${where}, yn aros ers ${days} diwrnod`,
      acknowledged: (where: string, days: number) =>
        `Mae’r atgyfeiriad gan ${where}, heb benderfynu, yn aros ers ${days} diwrnod`,
      accepted: (where: string, day: string) => `Derbyniodd ${where} yr atgyfeiriad ar ${day}`,
      whatNow: (where: string) => `Ni dderbyniodd ${where} yr atgyfeiriad. Beth nawr?`,
      notAccepted: (where: string) => `Ni dderbyniodd ${where} yr atgyfeiriad`,
      ended: (where: string, how: string) => `Mae cymorth ${where} wedi dod i ben: ${how}`,
      withdrawn: (where: string) => `Tynnwyd yr atgyfeiriad at ${where} yn ôl`,
      askNow: (day: string) => `Roedd ateb yn ddyledus ar ${day}. Gofynnwch iddynt`,
      dueToday: 'Mae ateb yn ddyledus heddiw',
      dueBy: (day: string) => `Mae ateb yn ddyledus erbyn ${day}`,
    },
    audiences: {
      service: 'Dim ond y rhai o’r gwasanaeth sy’n gweithio ar yr achos',
      case: 'Pawb ar yr achos, a’r rhai sy’n arwain yr ysgol',
    },
    title: (where: string) => `Atgyfeiriad at ${where}`,
  },
)
