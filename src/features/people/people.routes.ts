import type { FeatureRoutes } from '#features/access/policy.ts'
import { addAdultPage } from './pages/add-adult.page.tsx'
import { addChildPage } from './pages/add-child.page.tsx'
import { addressPage } from './pages/address.page.tsx'
import { changeAdultPage } from './pages/change-adult.page.tsx'
import { changeDetailsPage } from './pages/change-details.page.tsx'
import { changeIdentifierPage } from './pages/change-identifier.page.tsx'
import { changeNamesPage } from './pages/change-names.page.tsx'
import { changeProtectedAddressPage } from './pages/change-protected-address.page.tsx'
import { changeSchoolPage } from './pages/change-school.page.tsx'
import { checkAddressPage } from './pages/check-address.page.tsx'
import { childPageOf } from './pages/child.page.tsx'
import { childrenPage } from './pages/children.page.tsx'
import { endProtectionPage } from './pages/end-protection.page.tsx'
import { endRelationshipPage } from './pages/end-relationship.page.tsx'
import { identifiersPage } from './pages/identifiers.page.tsx'
import { ownChannelPage } from './pages/own-channel.page.tsx'
import { protectAddressPage } from './pages/protect-address.page.tsx'
import { protectedAddressPage } from './pages/protected-address.page.tsx'
import { searchPage } from './pages/search.page.tsx'
import { writeOwnChannelPage } from './pages/write-own-channel.page.tsx'

const seen = { permission: 'see children', shows: 'children' } as const
const changed = { permission: 'change children', shows: 'children' } as const
const protects = { permission: 'protect an address', shows: 'children' } as const

export const peopleRoutes: FeatureRoutes = {
  '/children': { page: childrenPage, ...seen },
  '/children/search': { page: searchPage, ...seen },
  '/children/new': { page: addChildPage, ...changed },
  '/children/:childId': { page: childPageOf, ...seen },
  '/children/:childId/names': { page: changeNamesPage, ...changed },
  '/children/:childId/details': { page: changeDetailsPage, ...changed },
  '/children/:childId/school': { page: changeSchoolPage, ...changed },
  '/children/:childId/identifiers': { page: identifiersPage, ...changed },
  '/children/:childId/identifiers/:identifierId': { page: changeIdentifierPage, ...changed },
  '/children/:childId/adults/new': { page: addAdultPage, ...changed },
  '/children/:childId/adults/:relationshipId': { page: changeAdultPage, ...changed },
  '/children/:childId/adults/:relationshipId/address-check': { page: checkAddressPage, ...changed },
  '/children/:childId/adults/:relationshipId/end': { page: endRelationshipPage, ...changed },
  '/children/:childId/own-number': { page: ownChannelPage, ...changed },
  '/children/:childId/own-number/new': { page: writeOwnChannelPage, ...changed },
  '/children/:childId/address': { page: addressPage, ...changed },
  '/children/:childId/protect-address': { page: protectAddressPage, ...protects },
  '/children/:childId/protected-address': { page: protectedAddressPage, ...seen },
  '/children/:childId/protected-address/change': { page: changeProtectedAddressPage, ...protects },
  '/children/:childId/protected-address/end': { page: endProtectionPage, ...protects },
}
