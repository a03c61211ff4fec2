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

-- How a meeting was ordered from Zoom: what Zoom made of it is known by this, whatever becomes of
-- the meeting here. Refers to it by no foreign key, because it outlives one that was given up.
create table fingerprint (
  meeting uuid primary key,
  account text not null,
  host text not null,
  topic text not null,
  start_time timestamptz not null,
  passcode text not null,
  ordered_at timestamptz not null
);

create index fingerprint_by_passcode on fingerprint (account, passcode);
create index fingerprint_by_age on fingerprint (ordered_at);

-- what was asked for under the idempotency key: a digest
alter table meeting add column asked text;

-- Reading again comes last.
drop index intent_by_due;
create index intent_by_urgency on intent ((kind = 'reread'), due_at);
