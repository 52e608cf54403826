import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip, constants as zlib } from 'node:zlib'
import { build, type OutputFile, type Plugin } from 'esbuild'
import { designSystemCss } from './design-system-css.ts'

const ROOT = join(import.meta.dirname, '..')
const THEIRS = join(ROOT, 'node_modules/nhsuk-frontend/dist/nhsuk')

interface Sizes {
  raw: number
  gzip: number
  brotli: number
}

export interface Assets {
  /** File names in the folder, with the content's hash in them: they may be kept for ever. */
  css: string
  js: string
  bytes: { css: Sizes; js: Sizes }
}

/** Bundles the styles and the scripts into `outDir`, each with its `.gz` and `.br` beside it. */
export async function buildAssets(outDir: string): Promise<Assets> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [
      { in: 'styles/main.css', out: 'app' },
      { in: 'client/main.ts', out: 'app' },
    ],
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    // Whole addresses, since the styles stand in pages too.
    publicPath: '/assets/',
    outdir: outDir,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['chrome109', 'edge109', 'firefox115', 'safari15.6'],
    loader: { '.svg': 'file' },
    plugins: [designSystem],
    legalComments: 'none',
    logLevel: 'error',
  })

  await mkdir(outDir, { recursive: true })
  const kept = new Map(
    await Promise.all(outputFiles.map(async (file) => [kindOf(file), await keep(outDir, file)] as const)),
  )
  const [css, js] = [kept.get('css'), kept.get('js')]
  if (!css || !js) throw new Error('esbuild gave no styles or no script')

  return { css: css.name, js: js.name, bytes: { css: css.sizes, js: js.sizes } }
}

/** Their styles without what we never show, and their icons from where npm put them. */
const designSystem: Plugin = {
  name: 'design-system',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /nhsuk-frontend\.min\.css$/ }, async ({ path }) => ({
      contents: designSystemCss(await readFile(path, 'utf8')),
      loader: 'css',
    }))
    onResolve({ filter: /^\/assets\/images\// }, ({ path }) => ({ path: join(THEIRS, path) }))
  },
}

const kindOf = ({ path }: OutputFile) => path.slice(path.lastIndexOf('.') + 1)

async function keep(outDir: string, { path, contents }: OutputFile) {
  const name = basename(path)
  const [zipped, brotli] = await Promise.all([
    compressed(join(outDir, `${name}.gz`), () => promisify(gzip)(contents, { level: 9 })),
    compressed(join(outDir, `${name}.br`), () =>
      promisify(brotliCompress)(contents, { params: { [zlib.BROTLI_PARAM_QUALITY]: zlib.BROTLI_MAX_QUALITY } }),
    ),
  ])
  await put(join(outDir, name), contents)
  return { name, sizes: { raw: contents.length, gzip: zipped.length, brotli: brotli.length } }
}

/** The name holds the content's hash, so what is there already is right. */
async function compressed(path: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  if (existsSync(path)) return readFile(path)
  const contents = await make()
  await put(path, contents)
  return contents
}

/** Whole or not at all, though two processes start at once. */
async function put(path: string, contents: Uint8Array) {
  const unfinished = `${path}.${process.pid}.unfinished`
  await writeFile(unfinished, contents)
  await rename(unfinished, path)
}
