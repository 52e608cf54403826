import { catalogue } from '#platform/words.ts'

/** When an address need no longer be protected. */
export const words = catalogue(
  {
    title: 'Stop protecting the address',
    help: 'Two of the readers do this: you say why, and another agrees. The address then stands where every address does, also for brothers and sisters who have the same one.',
    why: 'Why is nobody in danger any more?',
    ask: 'Ask another reader to agree',
    asked: 'It waits for another reader',
    askedBy: (name: string, day: string) => `${name} asked for this on ${day}:`,
    waits: 'It waits for another reader.',
    agree: 'Stop protecting the address',
    keep: 'Keep it protected',
    ended: 'The address is no longer protected',
    kept: 'The address stays protected',
  },
  {
    title: 'Rhoi’r gorau i warchod y cyfeiriad',
    help: 'Dau o’r darllenwyr sy’n gwneud hyn: rydych chi’n dweud pam, ac mae un arall yn cytuno. Yna mae’r cyfeiriad lle mae pob cyfeiriad, hefyd ar gyfer brodyr a chwiorydd sydd â’r un un.',
    why: 'Pam nad oes neb mewn perygl mwyach?',
    ask: 'Gofyn i ddarllenydd arall gytuno',
    asked: 'Mae’n aros am ddarllenydd arall',
    askedBy: (name: string, day: string) => `Gofynnodd ${name} am hyn ar ${day}:`,
    waits: 'Mae’n aros am ddarllenydd arall.',
    agree: 'Rhoi’r gorau i warchod y cyfeiriad',
    keep: 'Parhau i’w warchod',
    ended: 'Nid yw’r cyfeiriad wedi’i warchod mwyach',
    kept: 'Mae’r cyfeiriad yn dal wedi’i warchod',
  },
)
