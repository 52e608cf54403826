/**
 * Every relative link of our own Markdown leads to a file, and to a heading when it names one. Every decision is in the list of
 * decisions, and every feature says what it is for.
 */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

const PAGES = [
  '*.md',
  'docs/**/*.md',
  'src/**/*.md',
  'test/**/*.md',
  'journeys/**/*.md',
  'seeds/**/*.md',
  'scripts/**/*.md',
]

/** `{ pages, links, faults }` of the Markdown under `root`. */
function checkLinks(root) {
  const pages = globSync(PAGES, { cwd: root }).sort()
  const links = pages.flatMap((page) => linksOf(root, page).map((link) => ({ page, link })))
  const faults = links.flatMap(({ page, link }) => {
    const [path, heading] = decodeURI(link).split('#')
    const to = path ? join(root, path.startsWith('/') ? path : join(dirname(page), path)) : join(root, page)
    if (!existsSync(to)) return [`${page}: ${link} is not there`]
    if (heading && to.endsWith('.md') && !headingsOf(to).has(heading)) return [`${page}: ${link} has no such heading`]
    return []
  })
  return { pages: pages.length, links: links.length, faults: [...faults, ...unlisted(root), ...unexplained(root)] }
}

function unlisted(root) {
  const list = readFileSync(join(root, 'docs/decisions/README.md'), 'utf8')
  return globSync('docs/decisions/[0-9]*.md', { cwd: root })
    .filter((decision) => !list.includes(`(${basename(decision)})`))
    .map((decision) => `docs/decisions/README.md: does not list ${basename(decision)}`)
}

function unexplained(root) {
  return globSync('src/features/*/', { cwd: root })
    .filter((feature) => !existsSync(join(root, feature, 'README.md')))
    .map((feature) => `${feature}: has no README.md`)
}

function linksOf(root, page) {
  const text = withoutCode(readFileSync(join(root, page), 'utf8'))
  const inline = [...text.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)]
  const defined = [...text.matchAll(/^\[[^\]]+\]:\s*<?([^\s>]+)/gm)]
  return [...inline, ...defined].map(([, link]) => link).filter((link) => !/^[a-z][a-z+.-]*:|^\/\//i.test(link))
}

function headingsOf(file) {
  const found = [...withoutCode(readFileSync(file, 'utf8'), '$&').matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)]
  return new Set(found.map(([, heading]) => slug(heading)))
}

const slug = (heading) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')

/** Code is not read for links, but what a heading says in code counts for its name. */
function withoutCode(text, inline = '') {
  return text.replaceAll(/^(```|~~~)[^]*?^\1/gm, '').replaceAll(/`[^`\n]*`/g, inline)
}

if (import.meta.main) {
  const { pages, links, faults } = checkLinks(resolve(import.meta.dirname, '..'))
  for (const fault of faults) console.error(fault)
  console.log(`${pages} pages, ${links} links, ${faults.length} faults`)
  process.exitCode = faults.length > 0 ? 1 : 0
}
