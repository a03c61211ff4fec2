-- What is announced of some meetings; timetables; the calendar of somebody in many courses.
insert into announcement (meeting, id, title, send_mail, add_to_calendar, created_by, created_at, revision)
select id, id, topic, false, false, created_by, created_at - interval '10 years', 1
from meeting where (id::text < '1' or course = 'C1') and phase <> 'deleted';

insert into announced (scope, shown_from, meeting, shown_to)
select distinct l.scope, a.created_at, a.meeting, timestamptz '9999-12-31T00:00:00Z'
from announcement a join listed l on l.meeting = a.meeting;

insert into timetable (scope, starts_at, meeting, slot)
select distinct l.scope, now() + (s.start_time - timestamptz '2027-01-01'), s.meeting, s.id
from slot s join listed l on l.meeting = s.meeting
where (s.meeting::text < '2' or l.scope like 'course/=C1/%') and l.scope ~
  '^(global/\*|user/=.*|course/=[^/]*/(\*/\*|=[^/]*/\*|[!=][^/]*/[!=][^/]*))$';

insert into calendar_link (owner, secret_hash, memberships, remembered_at)
select 'U1', encode(sha256('secret'), 'hex'),
  jsonb_build_object('courses', jsonb_agg(jsonb_build_object(
    'course', 'C' || i, 'session', null, 'groups', '{}'::text[], 'manager', i = 1))),
  now()
from generate_series(1, 500) i;
