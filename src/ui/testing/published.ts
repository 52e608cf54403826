import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const COMPONENTS = fileURLToPath(
  new URL('../../../node_modules/nhsuk-frontend/dist/nhsuk/components/', import.meta.url),
)

/** One example that the design system publishes: what its own macro was given, and the HTML that came out. */
export interface Example {
  /** `button: as a link`, and `button: default #2` for the second of that name. */
  id: string
  component: string
  // biome-ignore lint/suspicious/noExplicitAny: whatever the macros take
  context: any
  html: string
}

export function publishedComponents(): string[] {
  return readdirSync(COMPONENTS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && examplesOf(entry.name).length > 0)
    .map((entry) => entry.name)
}

export function examplesOf(component: string): Example[] {
  const { fixtures = [] } = read(component)
  const seen = new Map<string, number>()

  return fixtures.map(({ name, context, callBlock, html }) => {
    const nth = (seen.get(name) ?? 0) + 1
    seen.set(name, nth)
    const id = `${component}: ${name}${nth > 1 ? ` #${nth}` : ''}`
    return { id, component, context: callBlock === undefined ? context : { ...context, html: callBlock }, html }
  })
}

interface Fixture {
  name: string
  context: object
  callBlock?: string
  html: string
}

function read(component: string): { fixtures?: Fixture[] } {
  try {
    return JSON.parse(readFileSync(`${COMPONENTS}${component}/fixtures.json`, 'utf8'))
  } catch (cause) {
    // Folders of styles only have no examples.
    if ((cause as { code?: string }).code === 'ENOENT') return {}
    throw cause
  }
}
