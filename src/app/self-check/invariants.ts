/** Something that is always so, and the rows of which it is not. */
export interface Invariant {
  /** What is wrong when there is a row: said to whoever runs the service, and naming nobody. */
  readonly fault: string
  /** A query whose rows are the faults. */
  readonly rows: string
}

/** What the rules of a table cannot say, because it is about two of them. */
export const invariants: readonly Invariant[] = [
  {
    fault: 'a case that goes on without a lead worker',
    rows: `select 1 from help_case c where c.status <> 'closed' and not exists (
      select 1 from case_member m where m.area_id = c.area_id and m.case_id = c.id and m.case_role = 'lead worker' and m.staff_id = c.lead_id and m.ends_on is null)`,
  },
  {
    fault: 'a case whose request does not lead to it',
    rows: `select 1 from help_case c left join help_request r on r.area_id = c.area_id and r.id = c.request_id where r.case_id is distinct from c.id`,
  },
  {
    fault: 'an allocated request whose case is not there',
    rows: `select 1 from help_request r where r.case_id is not null and not exists (select 1 from help_case c where c.area_id = r.area_id and c.id = r.case_id)`,
  },
  {
    fault: 'a case at another school than its child',
    rows: `select 1 from help_case c join child x on x.area_id = c.area_id and x.id = c.child_id where c.status <> 'closed' and c.school_id is distinct from x.school_id`,
  },
  {
    fault: 'a contact that was written up without its text',
    rows: `select 1 from contact c where c.text_version > 0 and not exists (
      select 1 from contact_text t where t.area_id = c.area_id and t.contact_id = c.id and t.text_version = c.text_version)`,
  },
  {
    fault: 'a text of a contact that is not kept from whom the contact is kept from',
    rows: `select 1 from contact_text t join contact c on c.area_id = t.area_id and c.id = t.contact_id
      where t.text_version = c.text_version and (t.audience <> c.audience or t.readers <> c.readers)`,
  },
  {
    fault: 'a text of a contact about another child',
    rows: `select 1 from contact_text t join contact c on c.area_id = t.area_id and c.id = t.contact_id where t.child_id is distinct from c.child_id`,
  },
  {
    fault: 'a child whose protected address is not there',
    rows: `select 1 from child c where c.has_protected_address and not exists (select 1 from protected_address p where p.area_id = c.area_id and p.child_id = c.id)`,
  },
  {
    fault: 'a protected address that the child’s record does not say',
    rows: `select 1 from protected_address p join child c on c.area_id = p.area_id and c.id = p.child_id where not c.has_protected_address`,
  },
  {
    fault: 'a protected address that is written down openly too',
    rows: `select 1 from protected_address p join home_address h on h.area_id = p.area_id and h.child_id = p.child_id`,
  },
  {
    fault: 'a restricted record that nobody may read',
    rows: `select 1 from seal s where s.lifted_at is null and not exists (select 1 from seal_reader r where r.area_id = s.area_id and r.seal_id = s.id and r.lifted_at is null)`,
  },
  {
    fault: 'an opening in an emergency of a record that was never restricted',
    rows: `select 1 from emergency_opening e where not exists (select 1 from seal s where s.area_id = e.area_id and s.id = e.seal_id and s.child_id = e.child_id)`,
  },
  {
    fault: 'a shared item on the page of another child',
    rows: `select 1 from shared_item i join shared_page p on p.area_id = i.area_id and p.id = i.page_id where p.child_id is not null and i.child_id is distinct from p.child_id`,
  },
  {
    fault: 'a shared item that does not say what was shared',
    rows: `select 1 from shared_item i where i.shared_at is not null and btrim(i.words) = ''`,
  },
  {
    fault: 'a page for an adult who has nothing to do with the child',
    rows: `select 1 from shared_page p where p.relationship_id is not null and not exists (
      select 1 from relationship r where r.area_id = p.area_id and r.id = p.relationship_id and r.child_id = p.child_id and r.adult_id = p.adult_id)`,
  },
  {
    fault: 'a page for a young person about somebody else',
    rows: `select 1 from shared_page p join own_channel o on o.area_id = p.area_id and o.id = p.own_channel_id where o.child_id is distinct from p.child_id`,
  },
  {
    fault: 'a link that opens nothing',
    rows: `select 1 from auth.item_link l where not exists (select 1 from shared_action s where s.area_id = l.area_id and s.id = l.id)
      and not exists (select 1 from shared_page p where p.area_id = l.area_id and p.id = l.id)
      and not exists (select 1 from shared_purpose q where q.area_id = l.area_id and q.id = l.id)`,
  },
  {
    fault: 'a young person with two numbers of their own',
    rows: `select 1 from own_channel o where o.ended_at is null group by o.area_id, o.child_id having count(*) > 1`,
  },
  {
    fault: 'a report that left in words that nobody has seen',
    // A service that does not want reports seen first lets them leave unseen: then they say so.
    rows: `select 1 from released_report r where r.seen_by is not null and not exists (
      select 1 from report_version v join report_look l on l.area_id = v.area_id and l.version_id = v.id and l.outcome = 'seen'
      where v.area_id = r.area_id and v.report_id = r.report_id and v.hash = r.hash)`,
  },
  {
    fault: 'a plan in force without the version that was agreed',
    rows: `select 1 from child_plan p where p.agreed is not null and not exists (select 1 from plan_version v where v.area_id = p.area_id and v.plan_id = p.id and v.number = p.agreed)`,
  },
  {
    fault: 'a notice about another child than its case',
    rows: `select 1 from notice n join help_case c on c.area_id = n.area_id and c.id = n.case_id where n.child_id is distinct from c.child_id and n.child_id is not null`,
  },
  {
    fault: 'somebody who has left and is signed in',
    rows: `select 1 from auth.sign_in s join staff_member m on m.area_id = s.area_id and m.id = s.staff_id where not m.active and s.ended_at is null and s.ends_at > now()`,
  },
  {
    fault: 'somebody who has left and has a passkey',
    rows: `select 1 from auth.passkey k join staff_member m on m.area_id = k.area_id and m.id = k.staff_id where not m.active`,
  },
  {
    fault: 'somebody who has left and whose calendar is read',
    rows: `select 1 from auth.feed f join staff_member m on m.area_id = f.area_id and m.id = f.staff_id where not m.active and f.ended_at is null`,
  },
  {
    fault: 'somebody who has left and still works somewhere',
    rows: `select 1 from membership w join staff_member m on m.area_id = w.area_id and m.id = w.staff_id where not m.active and w.ends_on is null`,
  },
  {
    fault: 'a line of the log that says a child whom it does not list',
    rows: `select 1 from audit.about_child a where not exists (select 1 from child c where c.area_id = a.area_id and c.id = a.child_id)`,
  },
  {
    fault: 'a sign-in address of nobody',
    rows: `select 1 from auth.login l where not exists (select 1 from staff_member m where m.area_id = l.area_id and m.id = l.staff_id)`,
  },
  {
    fault: 'a consultation of another case than its cycle',
    rows: `select 1 from consultation k join consultation_cycle c on c.area_id = k.area_id and c.id = k.cycle_id where k.case_id is distinct from c.case_id`,
  },
  {
    fault: 'an invitation of somebody who is asked to another consultation',
    rows: `select 1 from consultation_invitation i join consultation_attendee a on a.area_id = i.area_id and a.id = i.attendee_id where a.consultation_id is distinct from i.consultation_id`,
  },
  {
    fault: 'an item on the agenda of another table',
    rows: `select 1 from meeting_item i join meeting m on m.area_id = i.area_id and m.id = i.meeting_id where m.series_id is distinct from i.series_id`,
  },
  {
    fault: 'a rating of a need of another child',
    rows: `select 1 from need_rating r join need n on n.area_id = r.area_id and n.id = r.need_id where n.child_id is distinct from r.child_id`,
  },
]
