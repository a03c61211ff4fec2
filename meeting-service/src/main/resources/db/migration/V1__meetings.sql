create table meeting (
  id uuid primary key,
  conference text not null,
  topic text not null,
  agenda text,
  start_time timestamptz,
  duration_minutes int not null,
  time_zone text not null,
  audience text not null,
  course text,
  session text,
  course_group text,
  owner text,
  account text not null,
  host text not null,
  zoom_id text,
  registration boolean not null,
  self_registration boolean not null,
  recording text not null,
  signed_attendance boolean not null,
  signed_reason text,
  signed_policy text not null,
  waiting_room boolean not null,
  join_before_host boolean not null,
  mute_upon_entry boolean not null,
  host_video boolean not null,
  participant_video boolean not null,
  authentication boolean not null,
  alternative_hosts text[] not null,
  passcode text not null,
  created_by text not null,
  created_at timestamptz not null,
  -- what Zoom told
  deleted_at timestamptz,
  recovered_at timestamptz,
  -- what follows from all that it told: see the domain's Standing
  phase text not null,
  ahead_until timestamptz not null,
  running uuid,
  running_since timestamptz,
  -- of the records about it; of what a caller may change
  revision bigint not null default 0,
  version bigint not null default 1,
  idempotency_key text,
  unique (account, zoom_id),
  unique (created_by, idempotency_key)
);

create table slot (
  meeting uuid not null references meeting on delete cascade,
  id text not null,
  -- null: Zoom told something about a slot whose time is not known here
  start_time timestamptz,
  duration_minutes int,
  cancelled_at timestamptz,
  restored_at timestamptz,
  cancelled boolean not null default false,
  used boolean not null default false,
  primary key (meeting, id)
);

create index slot_by_time on slot (meeting, start_time, id);

create table occurrence (
  id uuid primary key,
  meeting uuid not null references meeting,
  zoom_uuid text not null,
  -- what Zoom told: see the domain's OccurrenceFacts
  start_told timestamptz,
  start_by_end timestamptz,
  seen_running timestamptz,
  end_told timestamptz,
  end_reported timestamptz,
  -- what is shown
  started_at timestamptz,
  ended_at timestamptz,
  end_inferred boolean not null,
  slot text,
  place timestamptz not null,
  revision bigint not null
);

create index occurrence_by_time on occurrence (meeting, place, id);

create table activity (
  account text not null,
  event text not null,
  meeting uuid not null references meeting,
  happened_at timestamptz not null,
  type text not null,
  occurrence uuid,
  details jsonb not null,
  primary key (account, event)
);

create index activity_by_time on activity (meeting, happened_at, event);

-- Where a meeting stands in lists: one row for each scope in which it can be looked for.
create table listed (
  scope text not null,
  phase text not null,
  starts_at timestamptz not null,
  meeting uuid not null references meeting on delete cascade,
  ahead_until timestamptz not null,
  primary key (scope, phase, starts_at, meeting)
);

create index listed_by_meeting on listed (meeting);

-- Meetings that Zoom has yet to confirm.
create table intent (
  meeting uuid primary key references meeting on delete cascade,
  created_at timestamptz not null,
  attempts int not null default 0,
  due_at timestamptz not null
);

create index intent_by_due on intent (due_at);

-- One flight to Zoom per meeting.
create table refresh (
  meeting uuid primary key references meeting on delete cascade,
  claimed_until timestamptz not null,
  answered_at timestamptz,
  failed_at timestamptz
);
