/**
 * Lets Node run `.tsx` without a build: types go, JSX becomes Preact calls.
 * `.ts` needs nothing: Node 24 strips types by itself.
 */
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    const sourcefile = fileURLToPath(url)
    const { code } = transformSync(readFileSync(sourcefile, 'utf8'), {
      loader: 'tsx',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      format: 'esm',
      target: 'node24',
      sourcemap: 'inline',
      sourcefile,
    })
    return { format: 'module', source: code, shortCircuit: true }
  },
})
