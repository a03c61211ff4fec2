-- Copy of rollcall.meeting: meetings, and the times that they took place.
create table known (
  key text primary key,
  meeting uuid not null,
  occurrence boolean not null,
  account text not null,
  number text,
  revision bigint not null,
  -- told by the owner when it was asked: a record of the same revision says more
  learnt boolean not null default false,
  state jsonb not null
);

create index known_by_number on known (account, number) where not occurrence;
create index known_by_meeting on known (meeting);

-- Copy of rollcall.attendance: who signed for which occurrence.
create table signed (
  key text primary key,
  meeting uuid not null,
  occurrence uuid not null,
  user_id text not null,
  revision bigint not null
);

create index signed_by_user on signed (user_id, meeting, occurrence);

create table registrant (
  id uuid primary key,
  meeting uuid not null,
  -- null: known by e-mail only, or erased
  user_id text,
  type text not null,
  first_name text not null,
  last_name text,
  email text,
  sort_name text collate "C" not null,
  status text not null,
  -- denied or cancelled by others: joining does not bring it back
  barred boolean not null,
  -- false: Zoom has yet to say yes, and nobody sees it before
  confirmed boolean not null,
  -- the registration on Zoom; of a webinar's presenter the panelist
  zoom_id text,
  zoom_link text,
  -- the newest that Zoom told of it, by Zoom's clock
  zoom_told_at timestamptz,
  -- why Zoom refused it last
  refusal jsonb,
  revision bigint not null,
  registered_at timestamptz not null,
  unique (meeting, user_id)
);

create unique index registrant_by_email on registrant (meeting, lower(email))
  where status <> 'cancelled';
create index registrant_by_name on registrant (meeting, sort_name, id) where confirmed;
create index registrant_unconfirmed on registrant (registered_at) where not confirmed;
create index registrant_by_status on registrant (meeting, status, sort_name, id) where confirmed;
create index registrant_by_zoom_id on registrant (meeting, zoom_id);
create index registrant_by_user on registrant (user_id, id);

-- What is still to be done on Zoom.
create table task (
  registrant uuid not null references registrant on delete cascade,
  kind text not null,
  -- the registration or panelist that it is about; empty: what the row has, or is to have
  target text not null default '',
  created_at timestamptz not null,
  due_at timestamptz not null,
  attempts int not null default 0,
  -- somebody carries it out until then; else it was put off until then
  flying boolean not null default true,
  primary key (registrant, kind, target)
);

create index task_by_due on task (due_at);

-- Many people at once, and what came of each.
create table batch (
  id uuid primary key,
  meeting uuid not null,
  created_at timestamptz not null
);

create table batch_entry (
  batch uuid not null references batch on delete cascade,
  place int not null,
  user_id text,
  registrant uuid,
  outcome text not null,
  problem text,
  primary key (batch, place)
);

create index batch_entry_by_user on batch_entry (user_id);
create index batch_by_age on batch (created_at);
create index registrant_by_any_email on registrant (meeting, lower(email));
