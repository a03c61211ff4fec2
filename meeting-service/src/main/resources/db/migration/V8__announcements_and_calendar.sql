-- What is announced of a meeting.
create table announcement (
  meeting uuid primary key references meeting on delete cascade,
  id uuid not null,
  title text not null,
  body text,
  -- of the meeting's course: null leaves it to whoever sees the meeting
  narrowed_to text,
  visible_from timestamptz,
  visible_to timestamptz,
  send_mail boolean not null,
  add_to_calendar boolean not null,
  created_by text not null,
  created_at timestamptz not null,
  -- of the records about it
  revision bigint not null
);

-- Where announcements stand in lists, until they are over: one row for each scope.
create table announced (
  scope text not null,
  shown_from timestamptz not null,
  meeting uuid not null references meeting on delete cascade,
  shown_to timestamptz not null,
  primary key (scope, shown_from, meeting)
);

create index announced_by_meeting on announced (meeting);
create index announced_lapsing on announced (shown_to) where shown_to < '9999-12-31T00:00:00Z';

-- What was asked for under an idempotency key: a digest.
create table announcement_key (
  caller text not null,
  key text not null,
  meeting uuid not null references meeting on delete cascade,
  asked text not null,
  used_at timestamptz not null default now(),
  primary key (caller, key)
);

create index announcement_key_by_meeting on announcement_key (meeting);
create index announcement_key_by_age on announcement_key (used_at);

-- How often what calendars show of a meeting has changed, and when it last did.
alter table meeting add column shown_sequence int not null default 0;
alter table meeting add column shown_at timestamptz not null default now();

-- When meetings take place, for calendars: each slot in each scope that a calendar reads.
create table timetable (
  scope text not null,
  starts_at timestamptz not null,
  meeting uuid not null references meeting on delete cascade,
  slot text not null,
  primary key (scope, starts_at, meeting, slot)
);

create index timetable_by_meeting on timetable (meeting);

insert into timetable (scope, starts_at, meeting, slot)
select distinct l.scope, s.start_time, s.meeting, s.id
from slot s join listed l on l.meeting = s.meeting
where s.start_time is not null
  -- what managers of a course or a session look for, and members
  and l.scope ~ '^(global/\*|user/=.*|course/=[^/]*/(\*/\*|=[^/]*/\*|[!=][^/]*/[!=][^/]*))$';

-- A person's secret way into a calendar; only a hash of the secret is kept.
create table calendar_link (
  owner text primary key,
  secret_hash text not null unique,
  created_at timestamptz not null default now(),
  -- the courses of the owner's last call; of no use after 30 days
  memberships jsonb,
  remembered_at timestamptz
);

create index calendar_link_by_memory on calendar_link (remembered_at);
