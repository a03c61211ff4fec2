-- A series stands in lists again at each of its slots after the first, for those who look from a
-- later time on: it counts for them when the slot before lies before that time. Phase and time are
-- what they would be if nothing ran, so nothing changes while it takes place.
create table listed_again (
  scope text not null,
  phase text not null,
  -- how long after the slot before: see the domain's Gap
  gap text not null,
  starts_at timestamptz not null,
  meeting uuid not null references meeting on delete cascade,
  previous timestamptz not null,
  ahead_until timestamptz not null,
  primary key (scope, phase, gap, starts_at, meeting) include (previous)
);

create index listed_again_by_meeting on listed_again (meeting);

-- What will be over by the passing of time alone.
create index listed_again_lapsing on listed_again (ahead_until)
  where phase = 'open' and ahead_until < '9999-12-31T00:00:00Z';

alter table listed_again set (
  autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_vacuum_insert_scale_factor = 0.02);

create temporary table listed_slot as
select meeting, start_time, lag(start_time) over (partition by meeting order by start_time) as previous
from slot where not cancelled and start_time is not null
group by meeting, start_time;

update listed l set starts_at = s.start_time from listed_slot s
where s.meeting = l.meeting and s.previous is null and s.start_time <> l.starts_at;

insert into listed_again (scope, phase, gap, starts_at, meeting, previous, ahead_until)
select l.scope,
  case when l.phase <> 'started' then l.phase
    -- what has taken place has no slot ahead for ever
    when l.ahead_until < '9999-12-31T00:00:00Z' then 'open' else 'ended' end,
  case when s.start_time - s.previous <= interval '25 hours' then 'day'
    when s.start_time - s.previous <= interval '8 days' then 'week'
    when s.start_time - s.previous <= interval '36 days' then 'month'
    else 'longer' end,
  s.start_time, l.meeting, s.previous, l.ahead_until
from listed l join listed_slot s on s.meeting = l.meeting and s.previous is not null;

drop table listed_slot;

-- What somebody can go to now and next: one row for each scope in which people look for that.
create table upcoming (
  meeting uuid not null references meeting on delete cascade,
  scope text not null,
  -- see the domain's Upcoming
  rank int not null,
  at timestamptz not null,
  until timestamptz not null,
  primary key (meeting, scope)
);

create index upcoming_by_place on upcoming (scope, rank, at, meeting);

-- What the passing of time alone moves.
create index upcoming_lapsing on upcoming (until) where until < '9999-12-31T00:00:00Z';

alter table upcoming set (
  autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_vacuum_insert_scale_factor = 0.02);

-- Whom registrant-service knows for which meeting; a copy, so nothing refers to it.
create table registration (
  key text primary key,
  meeting uuid not null,
  user_id text not null,
  -- not denied: the user sees the meeting
  sight boolean not null,
  -- nor cancelled: the user can go there
  active boolean not null,
  revision bigint not null
);

create index registration_by_user on registration (user_id, meeting);

insert into upcoming (meeting, scope, rank, at, until)
select m.id, l.scope, n.rank, n.at, n.until
from meeting m join listed l on l.meeting = m.id cross join lateral (
  select 0 as rank, place as at, timestamptz '9999-12-31T00:00:00Z' as until
  from occurrence where id = m.running
  union all
  (select 1, start_time, start_time + make_interval(mins => duration_minutes) from slot
   where meeting = m.id and m.running is null and not used and not cancelled
     and start_time + make_interval(mins => duration_minutes) > now()
   order by start_time, id limit 1)
  union all
  select 2, m.created_at, timestamptz '9999-12-31T00:00:00Z'
  where m.running is null and m.start_time is null) n
where m.phase <> 'deleted'
  -- what managers of a course or a session look for, and members
  and l.scope ~ '^(global/\*|user/=.*|course/=[^/]*/(\*/\*|=[^/]*/\*|[!=][^/]*/[!=][^/]*))$';
