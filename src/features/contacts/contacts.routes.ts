import type { FeatureRoutes } from '#features/access/policy.ts'
import { adviceListPage } from './pages/advice-list.page.tsx'
import { amendContactPage } from './pages/amend-contact.page.tsx'
import { contactPage } from './pages/contact.page.tsx'
import { contactsPage } from './pages/contacts.page.tsx'
import { enterInErrorPage } from './pages/enter-in-error.page.tsx'
import { recordAdvicePage } from './pages/record-advice.page.tsx'
import { recordContactPage } from './pages/record-contact.page.tsx'

export const contactRoutes: FeatureRoutes = {
  '/cases/:caseId/contacts': { page: contactsPage, permission: 'see cases', shows: 'children' },
  '/cases/:caseId/contacts/new': { page: recordContactPage, permission: 'work on cases', shows: 'children' },
  '/contacts/:contactId': { page: contactPage, permission: 'see cases', shows: 'children' },
  '/contacts/:contactId/amend': { page: amendContactPage, permission: 'work on cases', shows: 'children' },
  '/contacts/:contactId/error': { page: enterInErrorPage, permission: 'work on cases', shows: 'children' },
  '/advice': { page: adviceListPage, permission: 'record advice', shows: 'nothing about a child' },
  '/advice/new': { page: recordAdvicePage, permission: 'record advice', shows: 'nothing about a child' },
}
