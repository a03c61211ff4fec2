create extension if not exists btree_gist;

-- The times for which hosts are taken. A host holds several meetings at once at as many places.
create table booking (
  meeting uuid not null references meeting on delete cascade,
  slot text not null,
  -- for a change that Zoom has yet to confirm
  held boolean not null,
  account text not null,
  -- in lower case
  host text not null,
  during tstzrange not null,
  -- null for what Zoom told: that may overlap
  place int,
  primary key (meeting, slot, held),
  constraint one_meeting_at_a_place exclude using gist
    (account with =, host with =, during with &&, place with =, meeting with <>)
);

insert into booking (meeting, slot, held, account, host, during)
select m.id, s.id, false, m.account, lower(m.host),
  tstzrange(s.start_time, s.start_time + make_interval(mins => s.duration_minutes))
from slot s join meeting m on m.id = s.meeting
where not s.cancelled and m.phase <> 'deleted'
  and s.start_time + make_interval(mins => s.duration_minutes) > now();

-- What was created and changed under a host on one day (UTC), the newest.
create table host_day (
  account text not null,
  host text not null,
  day date not null,
  used int not null,
  primary key (account, host)
);
