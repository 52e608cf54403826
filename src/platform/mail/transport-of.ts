import path from 'node:path'
import type { Config } from '../config.ts'
import { systemClock } from '../dates/clock.ts'
import { fileTransport } from './file-transport.ts'
import { noTransport } from './no-transport.ts'
import { notifyTransport } from './notify-transport.ts'
import { smtpTransport } from './smtp-transport.ts'
import type { MailTransport } from './transport.ts'

type Settings = Pick<
  Config,
  'SMTP_URL' | 'NOTIFY_API_KEY' | 'NOTIFY_TEMPLATE_ID' | 'NOTIFY_URL' | 'MAIL_FROM' | 'NODE_ENV' | 'dataDir' | 'baseUrl'
>

/** Who carries mail: a mail server, GOV.UK Notify, a folder when this is no production, or nobody. */
export function carrierOf({
  SMTP_URL,
  NOTIFY_API_KEY,
  NODE_ENV,
}: Pick<Settings, 'SMTP_URL' | 'NOTIFY_API_KEY' | 'NODE_ENV'>) {
  if (SMTP_URL) return 'smtp'
  if (NOTIFY_API_KEY) return 'notify'
  return NODE_ENV === 'production' ? 'none' : 'file'
}

export function transportOf(config: Settings): MailTransport {
  const from = config.MAIL_FROM ?? `Linkwork <no-reply@${config.baseUrl.hostname}>`
  const carriers = {
    smtp: () => smtpTransport(config.SMTP_URL!, from),
    notify: () => notifyTransport(notifyAccount(config), systemClock),
    file: () => fileTransport(path.join(config.dataDir, 'mail'), from),
    none: () => noTransport,
  }
  return carriers[carrierOf(config)]()
}

function notifyAccount({ NOTIFY_API_KEY = '', NOTIFY_TEMPLATE_ID = '', NOTIFY_URL }: Settings) {
  return { apiKey: NOTIFY_API_KEY, templateId: NOTIFY_TEMPLATE_ID, url: NOTIFY_URL }
}
