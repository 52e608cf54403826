/** Whole components that we do not have, and why. */
export const NOT_CARRIED: Readonly<Record<string, string>> = {
  code: 'Nobody here reads code.',
  'contents-list': 'Our pages are tasks, not parts of a guide.',
  'do-dont-list': 'Our pages do not give health advice.',
  heading: 'A page writes its own: <h1 class="nhsuk-heading-l">.',
  hero: 'Our pages are tasks: the heading is the first thing on them.',
  images: 'No page shows a picture of anything yet.',
  tabs: 'What stands behind a tab is not found, not printed and not compared: use headings, or a page for each.',
}

/**
 * The examples of the components we have that ours does not give, word for word, by the reason. A test fails when one of
 * them begins to match, and when any other ceases to.
 */
export const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  'An error always says what is wrong: red alone tells nobody.': [
    'character-count: with error only',
    'checkboxes: with error only',
    'date-input: with error only',
    'date-input: with errors only',
    'date-input: with errors only (using items)',
    'error-summary: with description only',
    'file-upload: with error only',
    'input: with error only',
    'password-input: with error only',
    'radios: with error only',
    'search-input: with error only',
    'select: with error only',
    'textarea: with error only',
  ],
  'Choices always have a legend, which may be hidden: without it nobody hears the question.': [
    'checkboxes: without fieldset',
    'checkboxes: without fieldset #2',
    'radios: without fieldset',
    'radios: without fieldset #2',
  ],
  'A warning always has a heading, so that it can be found by headings.': ['warning-callout: without heading'],
  'A date is switched off as a whole.': [
    'date-input: disabled input',
    'date-input: disabled input (using items)',
    'date-input: disabled with enabled input',
  ],
  'The button that shows a password is switched off with its field, and may be pressed twice.': [
    'password-input: disabled button',
    'password-input: disabled with enabled button',
    'password-input: with button double click not prevented',
    'password-input: with button double click prevented',
  ],
  'A limit is always set, by the server that checks it, and as one number whatever it counts.': [
    'character-count: to configure in JavaScript',
    'character-count: with maxwords',
    'character-count: with neither maxlength nor maxwords set',
    'character-count: with neither maxlength, maxwords nor textarea description set',
  ],
  'Our Welsh is another, from ui-words.ts: the published one has “to the left” for “left”, misses plurals and leaves names in English.':
    [
      'character-count: with translations',
      'file-upload: with translations',
      'pagination: with translations',
      'password-input: with translations',
    ],
  'We may not use the NHS’s logo, nor show another’s as a picture.': ['header: white linked logo, custom'],
  'Without a logo there is one link to the start, on the service’s name.': [
    'header: with service name (linked and long), search',
    'header: with service name (linked and long), search #2',
    'header: with service name (linked)',
    'header: with service name (linked) #2',
    'header: with service name as separate link',
    'header: with service name as separate link #2',
  ],
  'A caption stands above, inside the label or legend, where it is read out with it.': [
    'label: text and caption "after" as a paragraph',
    'label: text and caption "after" as a paragraph #2',
    'label: text and caption "after" as a paragraph #3',
    'label: text and caption "after" as a paragraph #4',
    'label: text and caption "before" as a paragraph',
    'label: text and caption "before" as a paragraph #2',
    'label: text and caption "before" as a paragraph #3',
    'label: text and caption "before" as a paragraph #4',
    'legend: text and caption "after" as a paragraph',
    'legend: text and caption "after" as a paragraph #2',
    'legend: text and caption "after" as a paragraph #3',
    'legend: text and caption "after" as a paragraph #4',
  ],
  'Ids and other attributes are taken only where a page needs them.': [
    'breadcrumb: attributes',
    'label: with id attribute on heading',
    'legend: with id attribute on heading',
  ],
  'We take no class names, nor the classes a component’s script should give its button.': [
    'card: secondary non-clickable with custom description',
    'file-upload: button',
    'file-upload: button #2',
    'file-upload: button #3',
    'task-list: with deprecated status classes',
  ],
  'No page shows a picture of anything yet.': [
    'card: with image',
    'card: with image and caption',
    'card: with image and custom HTML',
  ],
  'Numbers of pages help nobody find a child: lists say which rows come before and after, and can be filtered.': [
    'pagination: numbered',
    'pagination: numbered first page',
    'pagination: numbered last page',
    'pagination: numbered with many pages',
    'pagination: numbered with many pages (empty items)',
    'pagination: numbered with translations',
  ],
  'A breadcrumb leads back by a link: it never sends a form.': ['breadcrumb: with back link as a button'],
  'Columns of the footer hold links, all of one width.': ['footer: with multiple navigation groups and custom HTML'],
  'Ids are numbered by the tasks that are shown.': ['task-list: with empty items'],
}
