-- The address of a presenter who is approved, in lower case; null for everybody else.
alter table registration add column presenter text;
-- It is or was a presenter's: whatever becomes of it, it is looked at who presents.
alter table registration add column presented boolean not null default false;

create index registration_by_presenter on registration (meeting, presenter)
  where presenter is not null;

-- The presenters that a meeting's alternative hosts were last looked at for.
create table presenter_host (
  meeting uuid not null references meeting on delete cascade,
  -- in lower case
  email text not null,
  -- an alternative host because of that, whom nobody has taken off since
  brought boolean not null,
  primary key (meeting, email)
);

drop index one_intent_at_a_time;
create unique index one_intent_at_a_time on intent (meeting)
  where kind in ('create', 'change', 'delete', 'move-slot', 'cancel-slot', 'alternative-host');

-- Looking at who presents comes last, too.
drop index intent_by_urgency;
create index intent_by_urgency on intent ((kind in ('reread', 'seek', 'presenters')), due_at);
