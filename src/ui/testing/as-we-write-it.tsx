import type { ComponentChildren, VNode } from 'preact'
import { ActionLink } from '../action-link.tsx'
import { BackLink } from '../back-link.tsx'
import { Breadcrumb } from '../breadcrumb.tsx'
import { Button } from '../button.tsx'
import { Card, type CardProps } from '../card.tsx'
import { CharacterCount } from '../character-count.tsx'
import { Checkboxes } from '../checkboxes.tsx'
import { DateInput } from '../date-input.tsx'
import type { DatePart } from '../date-parts.ts'
import { Details } from '../details.tsx'
import { ErrorMessage } from '../error-message.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { Expander } from '../expander.tsx'
import type { Labelled, LegendLook } from '../field.tsx'
import { Fieldset } from '../fieldset.tsx'
import { FileUpload } from '../file-upload.tsx'
import { Footer } from '../footer.tsx'
import { Header } from '../header.tsx'
import { Hint } from '../hint.tsx'
import { Input } from '../input.tsx'
import { InsetText } from '../inset-text.tsx'
import { Label } from '../label.tsx'
import { Legend } from '../legend.tsx'
import { NotificationBanner } from '../notification-banner.tsx'
import { Pagination } from '../pagination.tsx'
import { Panel } from '../panel.tsx'
import { PasswordInput } from '../password-input.tsx'
import { Radios } from '../radios.tsx'
import { Scroll } from '../scroll.tsx'
import { SearchInput } from '../search-input.tsx'
import { Select } from '../select.tsx'
import { SkipLink } from '../skip-link.tsx'
import { SummaryList } from '../summary-list.tsx'
import { Table } from '../table.tsx'
import { Tag } from '../tag.tsx'
import { TaskList } from '../task-list.tsx'
import { Textarea } from '../textarea.tsx'
import { WarningCallout } from '../warning-callout.tsx'
import { fromHtml } from './same-markup.ts'

// biome-ignore lint/suspicious/noExplicitAny: whatever the macros take
type Context = any

/**
 * How a page of ours would write what each macro was asked for. What our props cannot say is left out here, so that the
 * example then differs and must be named among the exceptions.
 */
export const asWeWriteIt: Readonly<Record<string, (context: Context) => VNode>> = {
  'action-link': ({ href, variant, ...context }) => (
    <ActionLink href={href} reverse={variant === 'reverse'}>
      {words(context)}
    </ActionLink>
  ),

  'back-link': ({ href, variant, ...context }) => (
    <BackLink href={href} reverse={variant === 'reverse'}>
      {words(context)}
    </BackLink>
  ),

  breadcrumb: ({ items, variant, backLink }) => (
    <Breadcrumb items={items} back={backLink?.text ? backLink : undefined} reverse={variant === 'reverse'} />
  ),

  button: ({ text, icon, ...context }) => (
    <Button icon={icon?.name} iconAt={icon?.placement} {...context}>
      {text}
    </Button>
  ),

  card: (context) => (
    <Card {...cardProps(context)} description={description(context)}>
      {html(context.html ?? context.description?.html)}
    </Card>
  ),

  'character-count': ({ maxlength, maxwords, countType, threshold, rows, ...context }) => (
    <CharacterCount
      {...field(context)}
      {...labelled(context.label)}
      limit={maxlength ?? maxwords}
      counts={countType ?? (maxwords ? 'words' : undefined)}
      threshold={threshold}
      rows={rows}
      disabled={context.disabled}
      attributes={context.attributes}
    />
  ),

  checkboxes: ({ items, values = [], ...context }) => (
    <Checkboxes
      {...field(context)}
      {...legended(context.fieldset?.legend)}
      id={context.idPrefix ?? context.name}
      value={values}
      items={items.filter(Boolean).map((item: Context) => ({
        ...choice(item),
        behaviour: item.exclusive ? 'exclusive' : item.behaviour,
        behaviourGroup: item.exclusiveGroup ?? item.behaviourGroup,
      }))}
      inline={context.inline}
      small={context.small}
      disabled={context.disabled}
    />
  ),

  'date-input': (context) => {
    const parts = dateFields(context)
    return (
      <DateInput
        {...field(context)}
        {...legended(context.fieldset?.legend)}
        name={context.namePrefix ?? ''}
        value={Object.fromEntries(parts.map(({ name, value }) => [name, value]))}
        asks={parts.map(({ name }) => name)}
        wrong={
          parts.some(({ error }) => error) ? parts.filter(({ error }) => error).map(({ name }) => name) : undefined
        }
        autocomplete={parts[0]?.autocomplete ? 'bday' : undefined}
        disabled={context.disabled}
      />
    )
  },

  details: ({ summary, open, classes, ...context }) =>
    classes === 'nhsuk-expander' ? (
      <Expander summary={words(summary)} open={open}>
        {words(context)}
      </Expander>
    ) : (
      <Details summary={words(summary)} open={open}>
        {words(context)}
      </Details>
    ),

  'error-message': ({ visuallyHiddenText, ...context }) => (
    <ErrorMessage prefix={visuallyHiddenText}>{words(context)}</ErrorMessage>
  ),

  'error-summary': ({ heading, errorList = [], disableAutoFocus, ...context }) => (
    <ErrorSummary
      errors={errorList.filter(Boolean)}
      heading={words(heading)}
      description={words(context.description) ?? html(context.html)}
      disableAutoFocus={disableAutoFocus}
    />
  ),

  fieldset: ({ legend, ...context }) => <Fieldset {...legended(legend)}>{html(context.html)}</Fieldset>,

  'file-upload': ({ multiple, ...context }) => (
    <FileUpload {...field(context)} {...labelled(context.label)} multiple={multiple} disabled={context.disabled} />
  ),

  footer: ({ meta, navigation, copyright, ...context }) => (
    <Footer
      links={meta?.items}
      groups={[navigation ?? []].flat().map(({ heading, items }: Context) => ({
        heading: words(heading) as string,
        links: items?.filter(Boolean),
      }))}
      copyright={copyright === undefined ? '© NHS England' : (words(copyright) as string)}
    >
      {html(context.html ?? meta?.html) ?? (meta?.text && <p class="nhsuk-body-s">{meta.text}</p>)}
      {typeof meta === 'string' && <p class="nhsuk-body-s">{meta}</p>}
    </Footer>
  ),

  header: ({ logo, service, organisation, search, account, navigation, inline, colour }) => (
    <Header
      service={service?.text ? service : undefined}
      organisation={organisation && { ...organisation, href: logo?.href }}
      search={
        search && {
          action: 'https://www.nhs.uk/search/',
          label: search.label?.visuallyHiddenText ?? 'Search the NHS website',
          placeholder: search.input?.placeholder ?? 'Search',
        }
      }
      account={account?.items.filter(Boolean)}
      navigation={navigation?.items.filter(Boolean).map((item: Context) => ({
        ...item,
        current: item.current ? 'page' : item.active ? 'section' : undefined,
      }))}
      navigationJustified={navigation?.justified}
      navigationColour={navigation?.colour}
      inline={inline}
      colour={colour}
    />
  ),

  hint: (context) => <Hint>{words(context)}</Hint>,

  input: ({ label, prefix, suffix, formGroup, classes, width, ...context }) => (
    <Input
      {...field(context)}
      {...labelled(label)}
      type={context.type}
      inputmode={context.inputmode}
      autocomplete={context.autocomplete}
      spellcheck={context.spellcheck}
      disabled={context.disabled}
      code={context.code}
      width={widthOf(classes) ?? width}
      prefix={words(prefix)}
      suffix={words(suffix)}
      after={html(formGroup?.afterInput?.html)}
    />
  ),

  'inset-text': ({ text, ...context }) => <InsetText>{html(context.html) ?? <p>{text}</p>}</InsetText>,

  label: ({ html: contents, ...label }) => {
    const { labelSize, labelIsHeading, labelId, caption, label: said } = labelled(label)
    return (
      <Label id={labelId} size={labelSize} isHeading={labelIsHeading} caption={caption}>
        {html(contents) ?? said}
      </Label>
    )
  },

  legend: ({ html: contents, ...legend }) => {
    const { labelSize, labelIsHeading, labelId, caption, label: said } = labelled(legend)
    return (
      <Legend id={labelId} size={labelSize} isHeading={labelIsHeading} caption={caption}>
        {html(contents) ?? said}
      </Legend>
    )
  },

  'notification-banner': ({ variant, title, heading, text, role, disableAutoFocus, attributes, ...context }) => (
    <NotificationBanner
      variant={variant}
      title={words(title)}
      heading={words(heading) ?? text}
      headingIs={heading?.element}
      role={role}
      disableAutoFocus={disableAutoFocus}
      attributes={attributes}
    >
      {html(context.html)}
    </NotificationBanner>
  ),

  pagination: ({ previous, next, previousUrl, previousPage, nextUrl, nextPage }) => (
    <Pagination
      previous={previous ?? (previousUrl && { href: previousUrl, label: previousPage })}
      next={next ?? (nextUrl && { href: nextUrl, label: nextPage })}
    />
  ),

  panel: ({ heading, variant, ...context }) => (
    <Panel
      heading={words(heading)}
      headingLevel={heading.level}
      headingSize={sizeOf(heading) ?? heading.size}
      headingId={heading.id}
      variant={variant}
    >
      {words(context)}
    </Panel>
  ),

  'password-input': ({ label, autocomplete, width, code, prefix, button, ...context }) => (
    <PasswordInput
      {...field(context)}
      {...labelled(label)}
      autocomplete={autocomplete}
      width={width}
      code={code}
      prefix={words(prefix)}
      disabled={context.disabled}
      toggleVariant={button?.variant}
    />
  ),

  radios: ({ items, value = '', ...context }) => (
    <Radios
      {...field(context)}
      {...legended(context.fieldset?.legend)}
      id={context.idPrefix ?? context.name}
      value={value}
      items={items.filter(Boolean).map(choice)}
      inline={context.inline}
      small={context.small}
      disabled={context.disabled}
    />
  ),

  scroll: ({ text, labelledBy, ...context }) => (
    <Scroll labelledBy={labelledBy}>{html(context.html) ?? <p>{text}</p>}</Scroll>
  ),

  'search-input': ({ label, button, ...context }) => (
    <SearchInput
      {...field(context)}
      {...labelled(label)}
      placeholder={context.placeholder}
      width={context.width}
      large={context.large}
      code={context.code}
      prefix={words(context.prefix)}
      disabled={context.disabled}
      button={button}
    />
  ),

  select: ({ items, label, formGroup, ...context }) => (
    <Select
      {...field(context)}
      {...labelled(label)}
      items={items.filter(Boolean)}
      disabled={context.disabled}
      after={html(formGroup?.afterInput?.html)}
    />
  ),

  'skip-link': ({ href }) => <SkipLink href={href} />,

  'summary-list': ({ rows, border, lastRowBorder, card }) => (
    <SummaryList
      rows={rows.filter(Boolean).map((row: Context) => ({
        key: words(row.key),
        value: words(row.value),
        actions: actions(row.actions),
        border: row.border,
      }))}
      border={lastRowBorder === false ? 'not last' : border}
      keyWidth={rows[0].key.width}
      card={card && cardProps(card)}
    />
  ),

  tables: ({ caption, head, rows, border, lastRowBorder, card, panel, heading, headingLevel, ...context }) => (
    <Table
      caption={words(caption) as string}
      captionSize={caption?.size}
      captionHidden={caption?.classes === 'nhsuk-u-visually-hidden'}
      captionId={caption?.id}
      columns={head.filter(Boolean).map(column)}
      rows={rows.filter(Boolean).map((row: Context) => row.filter(Boolean).map(cell))}
      border={lastRowBorder === false ? 'not last' : border}
      firstCellIsHeader={context.firstCellIsHeader}
      responsive={context.responsive ?? false}
      scroll={context.scroll}
      compact={context.compact}
      striped={context.striped}
      reverse={context.variant === 'reverse'}
      card={panel ? { variant: 'feature', heading, headingLevel } : card && cardProps(card)}
    />
  ),

  tag: ({ colour, border, classes, ...context }) => (
    <Tag colour={classes?.match(/^nhsuk-tag--(\w+)$/)?.[1] ?? (colour === false ? 'none' : colour)} border={border}>
      {words(context)}
    </Tag>
  ),

  'task-list': ({ idPrefix, items }) => (
    <TaskList
      id={idPrefix}
      items={items.filter(Boolean).map(({ heading, title, href, hint, status }: Context) => ({
        text: words(heading ?? title),
        href,
        hint: words(hint),
        status: status.tag ? taskStatus(status.tag) : words(status),
      }))}
    />
  ),

  textarea: (context) => (
    <Textarea
      {...field(context)}
      {...labelled(context.label)}
      autocomplete={context.autocomplete}
      rows={context.rows}
      disabled={context.disabled}
    />
  ),

  'warning-callout': ({ heading, text, ...context }) => (
    <WarningCallout heading={words(heading) as string} headingLevel={heading.level ?? 3} description={text}>
      {html(context.html)}
    </WarningCallout>
  ),
}

function html(contents: string | undefined): ComponentChildren {
  return contents === undefined ? undefined : fromHtml(contents)
}

/** A macro takes a text, or an object with the text or its HTML. */
function words(given: Context): ComponentChildren {
  if (given === undefined || given === null) return undefined
  return typeof given === 'string' ? given : (html(given.html) ?? given.text)
}

function description({ description: given }: Context): ComponentChildren {
  return typeof given === 'string' ? given : given?.text
}

function field({ id, name, value = '', hint, errorMessage }: Context) {
  return { id: id ?? name, name, value, hint: words(hint), error: words(errorMessage) as string | undefined }
}

function labelled(given: Context): Labelled {
  const label = typeof given === 'string' ? { text: given } : given
  const heading = typeof label.heading === 'string' ? { text: label.heading } : label.heading
  const isHeading = label.isPageHeading ?? Boolean(heading)
  return {
    label: heading?.text ?? words(label),
    labelSize: sizeOf(label) ?? (isHeading ? (heading?.size ?? label.size) : label.size) ?? 'plain',
    labelIsHeading: isHeading && (heading?.level ?? true),
    labelHidden: label.classes === 'nhsuk-u-visually-hidden',
    labelId: label.id,
    caption: words(label.caption),
  }
}

/** A size asked for by its class, as the macros allow. */
function sizeOf({ classes }: Context) {
  return classes?.match(/--(s|m|l|xl)$/)?.[1]
}

function legended(given: Context): LegendLook & { legend: ComponentChildren } {
  const { label, labelSize, labelIsHeading, labelId, caption } = labelled(given ?? {})
  return { legend: label, legendSize: labelSize, legendIsHeading: labelIsHeading, legendId: labelId, caption }
}

function widthOf(classes: string | undefined) {
  const share = classes?.match(/^nhsuk-u-width-([a-z-]+)$/)?.[1]
  const characters = classes?.match(/^nhsuk-input--width-(\d+)$/)?.[1]
  return (share ?? (characters && Number(characters))) as 10 | 'two-thirds' | undefined
}

function choice({ hint, conditional, ...item }: Context) {
  return item.divider
    ? { divider: item.divider, behaviour: item.behaviour }
    : { ...item, text: words(item), hint: words(hint), conditional: html(conditional?.html) }
}

function taskStatus({ text, colour, classes }: Context) {
  if (colour !== false) return { text, colour }
  return { text, quiet: classes.includes('secondary-text') ? ('cannot start yet' as const) : ('done' as const) }
}

function dateFields({ items, values = {}, ...context }: Context) {
  const asked =
    items ?? (['day', 'month', 'year'] as const).map((name) => context[name] !== false && { name, ...context[name] })
  return asked.filter(Boolean).map((part: Context) => ({ ...part, value: part.value ?? values[part.name] })) as {
    name: DatePart
    value?: string
    error?: boolean
    autocomplete?: string
  }[]
}

function cardProps({ heading, href, clickable, variant, actions: given, id }: Context): CardProps {
  return {
    heading: words(heading),
    headingLevel: heading?.level,
    headingSize: heading?.size,
    headingId: heading?.id,
    href,
    clickable,
    variant,
    actions: actions(given),
    id,
  }
}

function actions(given: Context) {
  const items = Array.isArray(given) ? given : given?.items
  return items
    ?.filter(Boolean)
    .map(({ visuallyHiddenText, ...action }: Context) => ({ ...action, hiddenText: visuallyHiddenText }))
}

function looks({ classes, align }: Context) {
  return {
    align,
    nowrap: classes === 'nhsuk-u-nowrap',
    breakWords: classes === 'nhsuk-u-text-break-word',
    missing: classes === 'nhsuk-u-secondary-text-colour',
  }
}

function column(given: Context) {
  if (typeof given === 'string') return given
  const { text, visuallyHiddenText, format, width, sort, sortNext, href } = given
  return {
    text,
    hiddenText: visuallyHiddenText,
    numeric: format === 'numeric',
    width,
    sort: sort === true ? ('none' as const) : sort,
    sortNext,
    sortHref: href,
    ...looks(given),
  }
}

function cell(given: Context) {
  if (typeof given === 'string') return given
  const { href, visuallyHiddenText, format, sortValue } = given
  const numeric = format === undefined ? undefined : format === 'numeric'
  return { text: words(given), href, hiddenText: visuallyHiddenText, numeric, sortValue, ...looks(given) }
}
