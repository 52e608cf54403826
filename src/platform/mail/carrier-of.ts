/** Settings, each of which may be left out. */
type Given<Name extends string> = { readonly [N in Name]?: string | undefined }

/** Who carries mail: a mail server, GOV.UK Notify, a folder when this is no production, or nobody. */
export function carrierOf({ SMTP_URL, NOTIFY_API_KEY, NODE_ENV }: Given<'SMTP_URL' | 'NOTIFY_API_KEY' | 'NODE_ENV'>) {
  if (SMTP_URL) return 'smtp'
  if (NOTIFY_API_KEY) return 'notify'
  return NODE_ENV === 'production' ? 'none' : 'file'
}

/** Who carries text messages: GOV.UK Notify, beside whoever carries mail; a folder when this is no production; or nobody. */
export function textCarrierOf({
  NOTIFY_API_KEY,
  NOTIFY_TEXT_TEMPLATE_ID,
  NODE_ENV,
}: Given<'NOTIFY_API_KEY' | 'NOTIFY_TEXT_TEMPLATE_ID' | 'NODE_ENV'>) {
  if (NOTIFY_API_KEY && NOTIFY_TEXT_TEMPLATE_ID) return 'notify'
  return NODE_ENV === 'production' ? 'none' : 'file'
}
