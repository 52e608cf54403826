import type { VisitShown } from '../visit-context.ts'

/** Somebody signed in, looking at a page. Say only what the test is about. */
export function aVisit(about: Partial<VisitShown> = {}): VisitShown {
  return {
    language: 'en',
    path: '/requests',
    csrfToken: 'a-token',
    formKey: 'a-key',
    signedIn: { name: 'Ada Osei', role: 'Link worker', organisation: 'Hackney Council' },
    navigation: [
      { href: '/today', text: 'Today', current: false },
      { href: '/requests', text: 'Requests', current: true, count: 3 },
    ],
    assets: { css: '/assets/app-1.css', js: '/assets/app-1.js' },
    ...about,
  }
}
