import { catalogue } from '#platform/words.ts'

export const audiences = catalogue(
  {
    case: 'Everyone on the case, and those who lead the school',
    service: 'The service only: the workers on the case and their supervisor',
    named: 'Only people who are named',
  },
  {
    case: 'Pawb ar yr achos, a’r rhai sy’n arwain yr ysgol',
    service: 'Y gwasanaeth yn unig: y gweithwyr ar yr achos a’u goruchwyliwr',
    named: 'Dim ond pobl a enwir',
  },
)
