import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    // What the calendar says of itself: one word, so that whoever looks over a shoulder learns nothing.
    name: 'Appointments',
    summary: 'Appointment',

    title: 'My calendar elsewhere',
    what: 'Your own calendar program can show when you are in a school. It sees “Appointment” and the times: no school, no child, and nothing of what the service does.',
    notThere:
      'An appointment about a child whose address is protected, or whose record is restricted to others, is not in it. Look in Linkwork for those.',
    none: 'There is no address now.',
    make: 'Make an address',
    again: 'Make a new address',
    againWhat: 'The address before stops at once. Do this when somebody else may have it, or when you did not copy it.',
    copy: 'Copy this address now, and add it to your calendar as a calendar from the internet. It is shown for ten minutes.',
    secret:
      'Whoever has it can see when you are busy. Give it to nobody. When no program has read it for 90 days, it ends by itself.',
    address: 'Address',
    madeAt: (when: string) => `Made ${when}`,
    readAt: (when: string) => `A calendar program last read it around ${when}`,
    neverRead: 'No calendar program has read it yet',
    end: 'Take the address back',
    made: 'There is a new address. Copy it now',
    ended: 'The address is taken back. Nothing can be read there any more',
  },
  {
    name: 'Apwyntiadau',
    summary: 'Apwyntiad',

    title: 'Fy nghalendr mewn man arall',
    what: 'Gall eich rhaglen galendr eich hun ddangos pryd rydych mewn ysgol. Mae’n gweld “Apwyntiad” a’r amserau: dim ysgol, dim plentyn, a dim byd o’r hyn y mae’r gwasanaeth yn ei wneud.',
    notThere:
      'Nid yw apwyntiad ynghylch plentyn y mae ei gyfeiriad wedi’i ddiogelu, neu y mae ei gofnod wedi’i gyfyngu i eraill, ynddo. Edrychwch yn Linkwork am y rheini.',
    none: 'Nid oes cyfeiriad nawr.',
    make: 'Gwneud cyfeiriad',
    again: 'Gwneud cyfeiriad newydd',
    againWhat:
      'Mae’r cyfeiriad blaenorol yn dod i ben ar unwaith. Gwnewch hyn pan allai fod gan rywun arall, neu pan na wnaethoch ei gopïo.',
    copy: 'Copïwch y cyfeiriad hwn nawr, a’i ychwanegu at eich calendr fel calendr o’r rhyngrwyd. Fe’i dangosir am ddeng munud.',
    secret:
      'Gall pwy bynnag sydd â’r cyfeiriad weld pryd rydych yn brysur. Peidiwch â’i roi i neb. Pan na fydd rhaglen wedi’i ddarllen am 90 diwrnod, daw i ben ei hun.',
    address: 'Cyfeiriad',
    madeAt: (when: string) => `Gwnaed ${when}`,
    readAt: (when: string) => `Darllenodd rhaglen galendr ef ddiwethaf tua ${when}`,
    neverRead: 'Nid oes rhaglen galendr wedi’i ddarllen eto',
    end: 'Tynnu’r cyfeiriad yn ôl',
    made: 'Mae cyfeiriad newydd. Copïwch ef nawr',
    ended: 'Tynnwyd y cyfeiriad yn ôl. Ni ellir darllen dim yno mwyach',
  },
)
