/**
 * How the service’s own Node runs: young objects get 24 MB in all and old ones half a gigabyte. Without a bound V8 takes what
 * the machine has (docs/decisions/0021).
 */
export const NODE_FLAGS = [
  '--disable-warning=ExperimentalWarning',
  '--max-semi-space-size=8',
  '--max-old-space-size=512',
]

/**
 * And with what around it: one store of memory for all its threads. Left alone each thread keeps what it has freed for itself.
 */
export const NODE_ENVIRONMENT = { MALLOC_ARENA_MAX: '1' }
