/**
 * Low to high. A feature may import from the features before it, never from those after it.
 * A new feature goes just after the last one it needs; the decision record on layers says why there is an order.
 */
export const FEATURES = [
  'access',
  'drafts',
  'help',
  'notices',
  'mail',
  'jobs',
  'chronology',
  'imports',
  'staff',
  'schools',
  'teams',
  'people',
  'seals',
  'needs',
  'cases',
  'actions',
  'links',
  'contacts',
  'concerns',
  'requests',
  'merging',
  'record',
  'audit',
  'digests',
  'today',
  'demo',
]
