-- What is still to be done with Zoom about a meeting: create, change or delete it, one at a time;
-- read it again; delete one that was created twice.
alter table intent drop constraint intent_pkey;
-- Writing one must not wait for whoever has the meeting locked, who may wait for the writer.
alter table intent drop constraint intent_meeting_fkey;
alter table intent add column kind text not null default 'create';
-- Zoom's number of a twin
alter table intent add column detail text not null default '';
-- what a change asks for: see the domain's Wanted
alter table intent add column wanted jsonb;
-- grows with every hint, so that none is lost while an earlier one is followed
alter table intent add column asked bigint not null default 1;
alter table intent add primary key (meeting, kind, detail);

create unique index one_intent_at_a_time on intent (meeting)
  where kind in ('create', 'change', 'delete');

alter table meeting add column instant boolean not null default false;
-- nobody else can have chosen it, so it tells whose meeting it is
alter table meeting add column passcode_made_up boolean not null default false;

create index meeting_by_passcode on meeting (account, passcode);
