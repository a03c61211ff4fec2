-- So many meetings of the four weeks that were and the four to come, and all that lists read: one in
-- twenty is a series of 10 to 20 slots. Course C1 has every eighth; the other 499 share the rest. At
-- most 1,000 run at once, a third of them series.
-- What is looked up while rows are added is taken away first and made anew behind them.
do $$ declare tables regclass; name text; begin
  for tables, name in select conrelid, conname from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace
  loop
    execute format('alter table %s drop constraint %I', tables, name);
  end loop;
end $$;

create temporary table made_anew as
select conrelid::regclass as tables, format('alter table %s drop constraint %I', conrelid::regclass, conname) as gone,
  format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back
from pg_constraint where contype in ('p', 'u') and connamespace = 'public'::regnamespace
union all
select indrelid::regclass, format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
from pg_index i join pg_class c on c.oid = indrelid
where relnamespace = 'public'::regnamespace
  and not exists (select from pg_constraint where conindid = i.indexrelid);

delete from made_anew where tables::text not in
  ('meeting', 'slot', 'listed', 'listed_again', 'upcoming', 'registration', 'activity');

do $$ declare statement text; begin
  for statement in select gone from made_anew loop execute statement; end loop;
end $$;

create temporary table plan as
select i, md5('meeting' || i)::uuid as id, kind,
  case when kind = 'course' then 'C' || 1 + floor(500 * power(share, 3))::int end as course,
  case when kind = 'course' and i % 3 = 0 then 'S' || i % 5 end as session,
  case when kind = 'course' and i % 4 = 0 then 'G' || i % 7 end as course_group,
  case when kind = 'user' then 'U' || i % 4 end as owner,
  'T' || i % 50 as creator,
  first, slots, step, last,
  case when i % 100 in (31, 32, 33) then 'deleted' when i % 100 in (34, 35, 47) and i <= 33334 then 'started'
    when last < now() then 'ended' else 'open' end as phase
from (
  select i, case when i % 100 < 80 then 'course' when i % 100 < 92 then 'user' else 'global' end as kind,
    (hashint4(i) & 1048575) / 1048576.0 as share, slots, step, first,
    first + (slots - 1) * step as last
  from (
    select i, case when i % 20 = 7 then 10 + i % 11 else 1 end as slots,
      case when i % 40 = 27 then interval '1 day' else interval '7 days' end as step,
      date_trunc('minute', now()) + ((hashint4(i + 77) & 1048575) / 1048576.0 - 0.5) * interval '56 days' as first
    from generate_series(1, :meetings) i) series) kinds;

insert into meeting (id, conference, topic, start_time, duration_minutes, time_zone, audience, course,
  session, course_group, owner, account, host, zoom_id, registration, self_registration, recording,
  signed_attendance, signed_policy, waiting_room, join_before_host, mute_upon_entry, host_video,
  participant_video, authentication, alternative_hosts, passcode, created_by, created_at, phase,
  ahead_until)
select id, 'meeting', 'Algebra ' || i, first, 60, 'UTC', kind, course, session, course_group,
  owner, 'campus', 'host1@campus.example', (80000000000 + i)::text, false, false, 'none', false,
  'before-entry', false, false, false, false, false, false, '{}', 'passcode', creator, first,
  phase, case when slots = 1 then timestamptz '9999-12-31T00:00:00Z' else last + interval '1 hour' end
from plan;

-- Meeting 107, a series, has a slot on each day of a year.
insert into slot (meeting, id, start_time, duration_minutes, used)
select id, extract(epoch from at)::bigint * 1000, at, 60, at < now() and phase <> 'open'
from plan, generate_series(0, case when i = 107 then 364 else slots - 1 end) n,
  lateral (select first + n * step as at) places;

create temporary table scopes as
select id, scope, scope ~ '^(global/\*|user/=.*|course/=[^/]*/(\*/\*|=[^/]*/\*|[!=][^/]*/[!=][^/]*))$' as attended
from plan cross join lateral (
  select 'course/' || c || '/' || s || '/' || g as scope
  from unnest(array['*', '=' || course]) c,
    unnest(array['*', coalesce('=' || session, '!')]) s,
    unnest(array['*', coalesce('=' || course_group, '!')]) g
  where kind = 'course'
  union all select unnest(array['user/*', 'user/=' || owner]) where kind = 'user'
  union all select unnest(array['global/*', 'global/=' || creator]) where kind = 'global') all_scopes;

insert into listed (scope, phase, starts_at, meeting, ahead_until)
select scope, phase, start_time, id, ahead_until from scopes join meeting using (id);

insert into listed_again (scope, phase, gap, starts_at, meeting, previous, ahead_until)
select scope, case phase when 'started' then 'open' else phase end,
  case when step = interval '1 day' then 'day' else 'week' end,
  first + n * step, id, first + (n - 1) * step, last + interval '1 hour'
from plan join scopes using (id), generate_series(1, slots - 1) n
where slots > 1;

insert into upcoming (meeting, scope, rank, at, until)
select id, scope, case phase when 'started' then 0 else 1 end, at,
  case phase when 'started' then timestamptz '9999-12-31T00:00:00Z' else at + interval '1 hour' end
from plan join lateral (
    select case phase when 'started' then first else (
      select min(first + n * step) from generate_series(0, slots - 1) n where first + n * step > now())
    end as at) next on true
  join scopes using (id)
where attended and phase in ('open', 'started');

insert into registration (key, meeting, user_id, sight, active, revision)
select id || ':' || i, id, case when i % (:meetings / 200) = 3 then 'U3' else 'R' || i % 100000 end, true, true, 1
from plan;

insert into activity (account, event, meeting, happened_at, type, details)
select 'campus', i || '/' || n, id, first + n * interval '1 second', 'meeting.started', '{}'
from plan, generate_series(1, case when i = 107 then 10000 else 1 end) n
where i = 107 or last < now();

do $$ declare statement text; begin
  for statement in select back from made_anew loop execute statement; end loop;
end $$;

drop table plan, scopes, made_anew;
