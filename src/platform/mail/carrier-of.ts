type Given = string | undefined

/** Who carries mail: a mail server, GOV.UK Notify, a folder when this is no production, or nobody. */
export function carrierOf({
  SMTP_URL,
  NOTIFY_API_KEY,
  NODE_ENV,
}: Record<'SMTP_URL' | 'NOTIFY_API_KEY' | 'NODE_ENV', Given>) {
  if (SMTP_URL) return 'smtp'
  if (NOTIFY_API_KEY) return 'notify'
  return NODE_ENV === 'production' ? 'none' : 'file'
}

/** Who carries text messages: GOV.UK Notify, beside whoever carries mail; a folder when this is no production; or nobody. */
export function textCarrierOf({
  NOTIFY_API_KEY,
  NOTIFY_TEXT_TEMPLATE_ID,
  NODE_ENV,
}: Record<'NOTIFY_API_KEY' | 'NOTIFY_TEXT_TEMPLATE_ID' | 'NODE_ENV', Given>) {
  if (NOTIFY_API_KEY && NOTIFY_TEXT_TEMPLATE_ID) return 'notify'
  return NODE_ENV === 'production' ? 'none' : 'file'
}
