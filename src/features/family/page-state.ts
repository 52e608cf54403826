interface Stands {
  readonly stands: boolean
  readonly sentAt: string | Date | null
  readonly openedAt: string | Date | null
}

type PageState = 'ended' | 'opened' | 'sent' | 'not sent'

/** How a page stands: one that counts no more says so before anything else. */
export function pageState({ stands, sentAt, openedAt }: Stands): PageState {
  if (!stands) return 'ended'
  if (openedAt) return 'opened'
  return sentAt ? 'sent' : 'not sent'
}
