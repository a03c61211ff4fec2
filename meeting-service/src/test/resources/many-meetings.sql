-- 100,000 meetings of 1,000 courses, a few of them large; what belongs to them; and work that waits.
create temporary table plan as
select i, md5('meeting' || i)::uuid as id, kind,
  case when kind = 'course' then 'C' || 1 + floor(1000 * power((i * 7919 % 100000) / 100000.0, 3))::int
    end as course,
  case when kind = 'course' and i % 3 > 0 then 'S' || i % 5 end as session,
  case when kind = 'course' and i % 4 = 0 then 'G' || i % 7 end as course_group,
  case when kind = 'user' then 'U' || i % 500 end as owner,
  'T' || i % 50 as creator,
  timestamptz '2026-01-01T08:00:00Z' + i * interval '15 minutes' as start_time,
  case when i % 1000 < 400 then 'ended' when i % 1000 < 430 then 'deleted'
    when i % 1000 < 435 then 'started' else 'open' end as phase,
  -- of what is open some took place before its time, and is over when its time has passed
  case when i % 1000 in (500, 501) then timestamptz '2026-01-01T09:00:00Z' + i * interval '15 minutes'
    else timestamptz '9999-12-31T00:00:00Z' end as ahead_until
from (
  select i, case when i % 50 < 45 then 'course' when i % 50 < 48 then 'user' else 'global' end as kind
  from generate_series(1, 100000) i) kinds;

insert into meeting (id, conference, topic, start_time, duration_minutes, time_zone, audience, course,
  session, course_group, owner, account, host, zoom_id, registration, self_registration, recording,
  signed_attendance, signed_policy, waiting_room, join_before_host, mute_upon_entry, host_video,
  participant_video, authentication, alternative_hosts, passcode, created_by, created_at, phase,
  ahead_until)
select id, 'meeting', 'Algebra ' || i, start_time, 60, 'UTC', kind, course, session, course_group,
  owner, 'campus', 'host1@campus.example', (80000000000 + i)::text, false, false, 'none', false,
  'before-entry', false, false, false, false, false, false, '{}', 'passcode', creator, start_time,
  phase, ahead_until
from plan;

insert into listed (scope, phase, starts_at, meeting, ahead_until)
select scope, phase, start_time, id, ahead_until
from plan cross join lateral (
  select 'course/' || c || '/' || s || '/' || g as scope
  from unnest(array['*', '=' || course]) c,
    unnest(array['*', coalesce('=' || session, '!')]) s,
    unnest(array['*', coalesce('=' || course_group, '!')]) g
  where kind = 'course'
  union all select unnest(array['user/*', 'user/=' || owner]) where kind = 'user'
  union all select unnest(array['global/*', 'global/=' || creator]) where kind = 'global') scopes;

-- One in a hundred is a series of 10: daily, twice a week, monthly, or twice a year; one is of 365.
create temporary table planned as
select id, i, n, start_time + case i / 200 % 4
    when 0 then n * interval '1 day'
    when 1 then n / 2 * interval '7 days' + n % 2 * interval '3 days'
    when 2 then n * interval '30 days'
    else n * interval '180 days' end as at
from plan, generate_series(0, case when i = 1 then 364 when i % 200 in (11, 32) then 9 else 0 end) n;

insert into slot (meeting, id, start_time, duration_minutes, used)
select id, case when i = 1 or i % 200 in (11, 32) then extract(epoch from at) * 1000 || '' else id::text end, at, 60,
  phase = 'ended'
from planned join plan using (id, i);

insert into listed_again (scope, phase, gap, starts_at, meeting, previous, ahead_until)
select scope, case phase when 'started' then 'open' else phase end,
  case when at - previous <= interval '25 hours' then 'day'
    when at - previous <= interval '8 days' then 'week'
    when at - previous <= interval '36 days' then 'month'
    else 'longer' end, at, meeting, previous, ahead_until
from listed join (
  select id as meeting, at, lag(at) over (partition by id order by at) as previous from planned) p
  using (meeting)
where previous is not null;

insert into upcoming (meeting, scope, rank, at, until)
select meeting, scope, case phase when 'started' then 0 else 1 end, starts_at,
  '9999-12-31T00:00:00Z'
from listed
where phase in ('open', 'started') and meeting < '40000000-0000-0000-0000-000000000000'
  and scope ~ '^(global/\*|user/=.*|course/=[^/]*/(\*/\*|=[^/]*/\*|[!=][^/]*/[!=][^/]*))$';

-- U1 to some of what is to come and to some of what was; and many others
insert into registration (key, meeting, user_id, sight, active, revision)
select id || ':' || n, id, case when i % 4000 = 1032 then 'U' || n else 'R' || i * n end, true, true, 1
from plan, generate_series(1, 2) n
where i % 10 = 2;

insert into occurrence (id, meeting, zoom_uuid, started_at, ended_at, end_inferred, slot, place, revision)
select md5('occurrence' || i || '/' || n)::uuid, id, i || '/' || n, place, place, false, null, place, 1
from plan, generate_series(1, case when i = 1 then 5000 else 1 end) n,
  lateral (select start_time + n * interval '1 day' as place) places
where phase = 'ended';

insert into activity (account, event, meeting, happened_at, type, details)
select 'campus', i || '/' || n, id, start_time + n * interval '1 second', 'meeting.started', '{}'
from plan, generate_series(1, case when i = 1 then 20000 else 2 end) n
where phase = 'ended';

insert into intent (meeting, created_at, due_at)
select id, now(), now() + interval '1 day' from plan where phase = 'open' limit 20000;

insert into refresh (meeting, claimed_until) select id, now() from plan limit 20000;

insert into platform.parked (consumer, account, number, topic, partition, record_offset, source,
  event_id, type, subject, body)
select 'meeting-service', 'campus', (90000000000 + n % 5000)::text, 'zoom.meeting', 0, n, 'zoom',
  'parked-' || n, 'zoom.meeting.started', '1', ''
from generate_series(1, 50000) n;

-- in shards that no relay takes, so that they stay
insert into platform.outbox (shard, topic, record_key, type)
select 12 + n % 12, 'rollcall.meeting', n::text, 'rollcall.meeting.started.v1'
from generate_series(1, 50000) n;

drop table planned;
drop table plan;
