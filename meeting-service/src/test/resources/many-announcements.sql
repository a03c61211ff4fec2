-- What is announced of a quarter of the meetings; the timetables of all; the calendar of somebody in many courses.
insert into announcement (meeting, id, title, send_mail, add_to_calendar, created_by, created_at, revision)
select id, id, topic, false, false, created_by, created_at - interval '10 years', 1
from meeting where id::text < '4' and phase <> 'deleted';

insert into announced (scope, shown_from, meeting, shown_to)
select distinct l.scope, a.created_at, a.meeting, timestamptz '9999-12-31T00:00:00Z'
from announcement a join listed l on l.meeting = a.meeting;
