import { asSomebody, type Credentials, type Presence } from '../context.ts'
import { Moved, NotFound, NotSignedIn, ProveAgain } from '../errors.ts'
import { draftAskedFor, draftPath, draftsFound, pageDrafts } from './drafts.ts'
import type { AnyForm, FilledBy } from './form.ts'
import { type Again, noForm } from './page.ts'
import { languageOf, type PageAnswer, type Serving, type Visiting } from './serving.ts'

/** May this person have this page at all? If not, it is not there. */
export function permit({ entered, read }: Presence, { route }: Visiting, serving: Serving): void {
  if (entered.awaitsCode) throw new NotSignedIn('A code is awaited')
  if (!serving.may(read.actor, route.permission)) throw new NotFound('Page')
  if (serving.mustProveAgain(read.actor, route.permission, read.now)) throw new ProveAgain(route.permission)
}

/** A form that comes back as it was sent, and the drafts that sending it again will replace. */
export interface CameBack {
  readonly filled: FilledBy<AnyForm>
  readonly replaces: readonly string[]
}

/** Asks the page for its data and its form: blank, with what is known, as a draft has it, or as it was sent. */
export async function loadPage(
  presence: Presence,
  visiting: Visiting,
  status: number,
  sent?: CameBack,
): Promise<PageAnswer> {
  const { page } = visiting.route
  const language = languageOf(visiting, presence.read.actor)
  const draftsHere = () => (presence.entered.drafts ? draftsFound.parse(presence.entered.drafts) : undefined)
  const inDraft = (found = draftsHere()) => found?.chosen && (page.form ?? noForm).typed(language, found.chosen.fields)
  // Asked before anything else is: as whoever it was lately, nobody's drafts are known yet (decision 59).
  const comesBack = sent?.filled ?? (draftAskedFor(visiting.request.query) ? inDraft() : undefined)
  const typed = (field: string) => comesBack?.field(field).values ?? []
  const data: unknown = await page.load({ read: presence.read, ...visiting.about, language, typed })
  mustHaveLogged(presence, visiting)
  const found = draftsHere()
  const broughtBack = inDraft(found)
  return {
    kind: 'page',
    status,
    data,
    filled: sent?.filled ?? broughtBack ?? firstFilled(presence, visiting, data),
    version: page.version?.(data),
    drafts: page.post && pageDrafts(draftPath(visiting.path), found, sent?.replaces),
    presence,
  }
}

/** Looks again for what a page is still sending: as the same person, if they still may, and not without a line in the log. */
export function lookAgain(signIn: Pick<Credentials, 'areaId' | 'token'>, visiting: Visiting, serving: Serving): Again {
  return (work) =>
    asSomebody(serving, signIn, async (presence) => {
      permit(presence, visiting, serving)
      const result = await work(presence.read)
      mustHaveLogged(presence, visiting)
      return result
    })
}

function mustHaveLogged(presence: Presence, { route, url }: Visiting) {
  if (route.shows === 'children' && presence.looks() === 0)
    throw new Error(`A page about children was not logged: ${url}`)
}

/** The page; or, where it is not there to this person, what may stand in its place. */
export async function loadWhatIsThere(presence: Presence, visiting: Visiting, serving: Serving): Promise<PageAnswer> {
  try {
    return await loadPage(presence, visiting, 200)
  } catch (error) {
    const records = Object.values(visiting.about.params).filter((id) => typeof id === 'string')
    const isThere = !(error instanceof NotFound) || error instanceof Moved
    if (isThere || records.length === 0 || !serving.otherwise) throw error
    const shownAs: Visiting = { ...visiting, route: serving.otherwise, about: { params: { records }, query: {} } }
    return { ...(await loadPage(presence, shownAs, 403)), shownAs }
  }
}

function firstFilled({ read: { actor } }: Presence, visiting: Visiting, data: unknown): FilledBy<AnyForm> {
  const { page } = visiting.route
  const form = page.form ?? noForm
  const language = languageOf(visiting, actor)
  return page.known
    ? form.from(language, page.known(data, { query: visiting.about.query, actor, language }))
    : form.blank(language)
}
