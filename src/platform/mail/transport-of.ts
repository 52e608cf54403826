import path from 'node:path'
import type { Config } from '../config.ts'
import { systemClock } from '../dates/clock.ts'
import { byChannel } from './by-channel.ts'
import { carrierOf, textCarrierOf } from './carrier-of.ts'
import { fileTransport } from './file-transport.ts'
import { noTransport } from './no-transport.ts'
import { notifyTransport } from './notify-transport.ts'
import { smtpTransport } from './smtp-transport.ts'
import type { MailTransport } from './transport.ts'

type Settings = Pick<
  Config,
  | 'SMTP_URL'
  | 'NOTIFY_API_KEY'
  | 'NOTIFY_TEMPLATE_ID'
  | 'NOTIFY_TEXT_TEMPLATE_ID'
  | 'NOTIFY_URL'
  | 'MAIL_FROM'
  | 'NODE_ENV'
  | 'dataDir'
  | 'baseUrl'
>

/** Who carries mail, and who text messages, by the settings; a message goes to the one for its channel. */
export function transportOf(config: Settings): MailTransport {
  const from = config.MAIL_FROM ?? `Linkwork <no-reply@${config.baseUrl.hostname}>`
  const carriers = {
    smtp: () => smtpTransport(config.SMTP_URL!, from),
    notify: () => notifyTransport(notifyAccount(config), systemClock),
    file: () => fileTransport(path.join(config.dataDir, 'mail'), from),
    none: () => noTransport,
  }
  return byChannel(carriers[carrierOf(config)](), carriers[textCarrierOf(config)]())
}

function notifyAccount(config: Settings) {
  const {
    NOTIFY_API_KEY = '',
    NOTIFY_TEMPLATE_ID = '',
    NOTIFY_TEXT_TEMPLATE_ID: textTemplateId,
    NOTIFY_URL: url,
  } = config
  return { apiKey: NOTIFY_API_KEY, templateId: NOTIFY_TEMPLATE_ID, textTemplateId, url }
}
