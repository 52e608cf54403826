import { openPages, routes } from '../routes.ts'
import type { Command } from './command.ts'
import { printJson, printTable } from './print.ts'

interface DescribedRoute {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** Null where nobody needs to be signed in. */
  readonly permission: string | null
  readonly showsChild: boolean
  readonly public: boolean
}

/** Every address that the service answers, from the same tables that it serves them from. */
function describeRoutes(): DescribedRoute[] {
  const methods = (post: unknown) => (post ? (['GET', 'POST'] as const) : (['GET'] as const))
  const guarded = Object.entries(routes).flatMap(([path, { page, permission, shows }]) =>
    methods(page.post).map((method) => ({ method, path, permission, showsChild: shows === 'children', public: false })),
  )
  const open = Object.entries(openPages('required')).flatMap(([path, page]) =>
    methods(page.post).map((method) => ({ method, path, permission: null, showsChild: false, public: true })),
  )
  const machinery = ['/healthz', '/readyz', '/assets/*', '/feeds/:address'].map((path) => ({
    method: 'GET' as const,
    path,
    permission: null,
    showsChild: false,
    public: true,
  }))
  return [...open, ...machinery, ...guarded]
}

export const routesCommand: Command = {
  name: 'routes',
  usage: 'routes [--json]',
  help: 'List every address: its method, its permission, and whether it shows what is known of a child.',
  async run(args) {
    const all = describeRoutes()
    if (args.includes('--json')) printJson(all)
    else
      printTable([
        ['METHOD', 'PATH', 'PERMISSION', 'SHOWS'],
        ...all.map(({ method, path, permission, showsChild }) => [
          method,
          path,
          permission ?? 'everybody',
          showsChild ? 'a child' : '',
        ]),
      ])
    return 0
  },
}
