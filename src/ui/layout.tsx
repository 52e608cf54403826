import type { ComponentChildren } from 'preact'
import { BackLink } from './back-link.tsx'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { DemoBanner } from './demo-banner.tsx'
import { DraftsOffered } from './drafts-offered.tsx'
import { ErrorSummary, type FieldError } from './error-summary.tsx'
import { Footer } from './footer.tsx'
import { LanguageLink } from './language-link.tsx'
import { NotificationBanner } from './notification-banner.tsx'
import { NumbersToRing } from './numbers-to-ring.tsx'
import { SafetyLine } from './safety-line.tsx'
import { ScreenLock } from './screen-lock.tsx'
import { ServiceHeader } from './service-header.tsx'
import { SkipLink } from './skip-link.tsx'
import { useUiWords, useVisit } from './visit-context.ts'

/** How many a search found, and whether there may be more. */
export interface Found {
  readonly count: number
  readonly more: boolean
}

interface LayoutProps {
  /** What the page is, in the tab and in the history: never a child’s name. The page prints its own h1. */
  title: string
  /** How many a search found: it stands first in the title. Left out where nothing was searched for. */
  found?: Found | undefined
  back?: string | undefined
  errors?: readonly FieldError[] | undefined
  /** Above the heading: whose page this is. */
  caption?: ComponentChildren
  /** The whole width, for a table or a calendar. Text is easier to read without it. */
  wide?: boolean
  /** No navigation: signing in, and what families see. */
  plain?: boolean
  children: ComponentChildren
}

/** Nothing waits for the script, so it does not take the line from what is shown. */
const AFTER_THE_PAGE = { fetchpriority: 'low' }

/** The whole document. */
export function Layout({
  title,
  found,
  back,
  errors = [],
  caption,
  wide = false,
  plain = false,
  children,
}: LayoutProps) {
  const { language, assets, demo, message, versions = [] } = useVisit()
  const words = useUiWords()
  const isWrong = errors.length > 0 || versions.length > 0
  const before = [...(isWrong ? [words.error] : []), ...(found ? [words.found(found.count, found.more)] : [])]

  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{[...before, `${title} - ${words.serviceName}`].join(': ')}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#005eb8" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={assets.css} />
        {assets.print && <link rel="stylesheet" href={assets.print} media="print" />}
      </head>
      <body>
        <SkipLink />
        {demo && <DemoBanner />}
        <ServiceHeader plain={plain} />
        {!plain && <SafetyLine />}
        <div class={wide ? 'nhsuk-width-container app-width-container--wide' : 'nhsuk-width-container'}>
          <nav class="app-page-links" aria-label={words.backAndLanguage}>
            {back && <BackLink href={back} />}
            <LanguageLink />
          </nav>
          <main class="nhsuk-main-wrapper nhsuk-main-wrapper--s" id="maincontent">
            <div class="nhsuk-grid-row">
              <div class={wide ? 'nhsuk-grid-column-full' : 'nhsuk-grid-column-two-thirds'}>
                {message && (
                  // What is wrong has the focus first.
                  <NotificationBanner variant="success" heading={message} disableAutoFocus={isWrong || undefined} />
                )}
                <ChangedMeanwhile />
                <DraftsOffered />
                <ErrorSummary errors={errors} />
                {caption && <span class="nhsuk-caption-l">{caption}</span>}
                {children}
              </div>
            </div>
          </main>
        </div>
        <ServiceFooter />
        <ScreenLock />
        <script type="module" src={assets.js} {...AFTER_THE_PAGE} />
      </body>
    </html>
  )
}

function ServiceFooter() {
  const words = useUiWords()

  return (
    <Footer
      links={[
        { href: '/help', text: words.help },
        { href: '/accessibility', text: words.accessibility },
        { href: '/privacy', text: words.privacy },
      ]}
    >
      <p class="nhsuk-body-s app-crisis-line">
        <NumbersToRing>{words.inACrisis}</NumbersToRing>
      </p>
    </Footer>
  )
}
