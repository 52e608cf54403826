import type { VNode } from 'preact'
import { ActionLink } from '../action-link.tsx'
import { Button } from '../button.tsx'
import { Card } from '../card.tsx'
import { CharacterCount } from '../character-count.tsx'
import { Checkboxes } from '../checkboxes.tsx'
import { DateInput } from '../date-input.tsx'
import { Details } from '../details.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Expander } from '../expander.tsx'
import { FileUpload } from '../file-upload.tsx'
import { FilterBar } from '../filter-bar.tsx'
import { Form } from '../form.tsx'
import { Input } from '../input.tsx'
import { InsetText } from '../inset-text.tsx'
import { Layout } from '../layout.tsx'
import { NotificationBanner } from '../notification-banner.tsx'
import { Pagination } from '../pagination.tsx'
import { Panel } from '../panel.tsx'
import { PasswordInput } from '../password-input.tsx'
import { PrintOnly } from '../print-only.tsx'
import { QuickBar } from '../quick-bar.tsx'
import { Radios } from '../radios.tsx'
import { ScreenOnly } from '../screen-only.tsx'
import { SearchInput } from '../search-input.tsx'
import { Select } from '../select.tsx'
import { StatRow } from '../stat-row.tsx'
import { StatusLine } from '../status-line.tsx'
import { SummaryList } from '../summary-list.tsx'
import { Table } from '../table.tsx'
import { Tag } from '../tag.tsx'
import { TaskList } from '../task-list.tsx'
import { Textarea } from '../textarea.tsx'
import { Timeline } from '../timeline.tsx'
import { WarningCallout } from '../warning-callout.tsx'

const field = (id: string, value = '', error?: string) => ({ id, name: id, value, error })
const form = (
  <Layout
    title="Ask for support"
    back="/requests"
    caption="Amber Jones"
    errors={[
      { href: '#who', text: 'Select who' },
      { href: '#born-day', text: 'Date of birth must be real' },
      { href: '#why', text: 'Enter why' },
    ]}
  >
    <Form version={3}>
      <h1 class="nhsuk-heading-l">Ask for support</h1>
      <Radios
        {...field('who', '', 'Select who')}
        legend="Who will lead the case?"
        legendSize="m"
        hint="One person"
        items={[
          { value: 'a', text: 'Ada Osei', hint: 'Link worker' },
          {
            value: 'b',
            text: 'Siân Evans',
            conditional: <Input {...field('phone')} label="Phone" width={20} type="tel" />,
          },
          { divider: 'or' },
          { value: 'n', text: 'Nobody yet' },
        ]}
        filter="Find a person"
      />
      <Checkboxes
        {...field('needs')}
        value={['x']}
        legend="What is it about?"
        legendSize="m"
        items={[
          { value: 'x', text: 'Worry' },
          { value: 'y', text: 'Sleep' },
          { divider: 'or' },
          { value: 'none', text: 'None', behaviour: 'exclusive' },
        ]}
      />
      <DateInput
        {...field('born', '31/2/', 'Date of birth must be real')}
        legend="Date of birth"
        legendSize="m"
        hint="For example, 31 3 2012"
      />
      <Input {...field('name', 'Amber')} label="Name" labelSize="m" hint="As on the roll" width="two-thirds" />
      <Input {...field('cost')} label="Cost" prefix="£" suffix="a week" width={5} inputmode="decimal" />
      <Select
        {...field('school')}
        label="School"
        items={[
          { value: '', text: 'Choose school' },
          { value: '1', text: 'Gainsborough Primary' },
        ]}
      />
      <Textarea {...field('note')} label="Note" />
      <CharacterCount
        {...field('why', 'Because', 'Enter why')}
        label="Why now?"
        labelSize="m"
        limit={200}
        counts="words"
      />
      <FileUpload {...field('file')} label="Letter" multiple />
      <PasswordInput {...field('password')} label="Password" />
      <SearchInput {...field('q')} label="Find a school" width={20} />
      <Button>Send request</Button>
    </Form>
  </Layout>
)
const list = (
  <Layout title="Requests" wide>
    <h1 class="nhsuk-heading-l">Requests</h1>
    <StatRow
      stats={[
        { figure: 14, words: 'requests this month', note: 'of 5 schools', href: '/x' },
        { figure: '4 days', words: 'median to an answer', note: '2 without a date' },
        { figure: 0, words: 'late' },
      ]}
    />
    <FilterBar clearHref="/requests">
      <Select {...field('s')} label="School" items={[{ value: '', text: 'All' }]} />
      <Input {...field('n')} label="Name" />
      <Select {...field('t')} label="State" items={[{ value: '', text: 'All' }]} />
    </FilterBar>
    <Table
      caption="Waiting"
      captionSize="m"
      filter="Find a child"
      firstCellIsHeader
      columns={[
        { text: 'Child', sort: 'ascending', sortHref: '?sort=child' },
        { text: 'School', sort: 'none', sortHref: '?sort=school' },
        { text: 'Days', numeric: true },
        'State',
        { hiddenText: 'Actions' },
      ]}
      rows={[
        [
          'Amber Jones',
          'Gainsborough Primary School',
          '3',
          <Tag colour="blue">New</Tag>,
          { text: 'Open', href: '/1', hiddenText: 'Amber Jones' },
        ],
        [
          'Siân Evans',
          'Mossbourne',
          '14',
          <Tag colour="red">Late</Tag>,
          { text: 'Open', href: '/2', hiddenText: 'Siân Evans' },
        ],
      ]}
    />
    <Table
      caption="Children"
      brief
      firstCellIsHeader
      columns={['Name', { text: 'Year', saysItself: true }, 'Class', 'Born']}
      rows={[
        [{ text: 'Amber Jones', href: '/1' }, 'Year 6', '6A', '1 May 2014'],
        [{ text: 'Siân Evans', href: '/2' }, 'Year 5', '', '2 June 2015'],
      ]}
    />
    <Table
      caption="By month"
      scroll
      firstCellIsHeader
      columns={['School', ...Array.from({ length: 12 }, (_, i) => ({ text: `Month ${i + 1}`, numeric: true }))]}
      rows={[['Gainsborough', ...Array.from({ length: 12 }, (_, i) => `${i * 7}`)]]}
    />
    <Table
      card={{ variant: 'feature', heading: 'Sorted here' }}
      columns={[
        { text: 'Name', sort: 'none' },
        { text: 'n', numeric: true, sort: 'none' },
      ]}
      rows={[
        ['B', '2'],
        ['A', '1'],
      ]}
      caption="Sortable"
      captionHidden
    />
    <Pagination previous={{ href: '?page=1', label: '1 to 50' }} next={{ href: '?page=3', label: '101 to 150' }} />
    <EmptyState heading="Nothing is late">
      <p>Well done.</p>
    </EmptyState>
  </Layout>
)
const record = (
  <Layout title="Amber Jones" back="/cases">
    <h1 class="nhsuk-heading-l">Amber Jones</h1>
    <StatusLine
      label="Consultations"
      steps={[
        { text: 'Meet', state: 'done', note: '3 March' },
        { text: 'Re-plan', state: 'now', note: '21 April' },
        { text: 'Evaluate', state: 'to come' },
        { text: 'Extend', state: 'skipped' },
      ]}
    />
    <WarningCallout heading="Protected address" description="Do not post anything to the home." />
    <SummaryList
      card={{ heading: 'Who', headingLevel: 2, actions: [{ text: 'Change', href: '/c' }] }}
      border="not last"
      rows={[
        { key: 'Name', value: 'Amber Jones', actions: [{ text: 'Change', href: '/x', hiddenText: 'name' }] },
        { key: 'School', value: 'Gainsborough' },
      ]}
    />
    <Card heading="Plan" href="/plan" clickable description="Version 3, 2 March" />
    <Card variant="feature" heading="What was agreed">
      <p>Seating</p>
    </Card>
    <Card variant="urgent" heading="Call 111 if:">
      <p>You are worried</p>
    </Card>
    <Card variant="primary" heading="Record a session" href="/s" clickable />
    <h2 class="nhsuk-heading-m">What happened</h2>
    <Timeline
      entries={[
        {
          date: { iso: '2026-03-02', text: '2 March 2026' },
          heading: <a href="/m">Consultation 1</a>,
          meta: 'Ada Osei, at school',
          body: <p>Mum, Amber and Mr Khan came.</p>,
        },
        { date: { iso: '2026-02-01', text: '1 February 2026' }, heading: 'Request', meta: 'Ms Okoro' },
      ]}
    />
    <Details summary="Why can I see this?">
      <p>You lead this case.</p>
    </Details>
    <Expander summary="School hours">
      <p>9 to 3</p>
    </Expander>
    <InsetText>
      <p>She likes to be called Am.</p>
    </InsetText>
    <TaskList
      id="t"
      items={[
        { text: 'Meet the family', href: '/a', status: { text: 'Completed', quiet: 'done' } },
        { text: 'Agree the plan', href: '/b', hint: 'With everybody', status: { text: 'Incomplete', colour: 'blue' } },
        { text: 'Close', status: { text: 'Cannot start yet', quiet: 'cannot start yet' } },
      ]}
    />
    <ActionLink href="/go">Start session</ActionLink>
    <Panel heading="Request sent" headingLevel={2}>
      Your reference is ABC
    </Panel>
    <NotificationBanner titleId="news" title="News">
      <p>The meeting moved.</p>
    </NotificationBanner>
    <ScreenOnly>
      <p>Not on paper</p>
    </ScreenOnly>
    <PrintOnly>
      <p>Printed by Ada Osei</p>
    </PrintOnly>
    <QuickBar label="Record">
      <Button>Seen</Button>
      <Button variant="secondary">Not seen</Button>
      <a href="/n">Note</a>
    </QuickBar>
  </Layout>
)

/** Each component of ours at least once, for a browser to look at. */
export const gallery: Readonly<Record<string, VNode>> = { form, list, case: record }
