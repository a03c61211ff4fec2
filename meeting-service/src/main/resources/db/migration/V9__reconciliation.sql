-- Runs through an account's meetings that find and mend what webhooks missed. One of each account
-- is open: it waits for its time, or goes on.
create table reconciliation (
  id uuid primary key,
  account text not null,
  -- an operator asked for it: everything is read
  thorough boolean not null default false,
  -- when it goes on; while somebody is at it, until when nobody else is
  due_at timestamptz not null,
  -- how often it was taken up: whoever holds an older number has lost it
  taken bigint not null default 0,
  -- how often since it last got anywhere
  attempts int not null default 0,
  planned_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  -- how far it came: the host, and the last of the host's meetings
  host text not null default '',
  meeting uuid not null default '00000000-0000-0000-0000-000000000000',
  -- what it did: JSON of the domain's Tally
  tally text not null
);

create unique index one_reconciliation_at_a_time on reconciliation (account)
  where finished_at is null;
create index reconciliation_by_end on reconciliation (account, finished_at)
  where finished_at is not null;

-- When a meeting was last read whole from Zoom: see the domain's LastLook.
create table last_look (
  meeting uuid primary key references meeting on delete cascade,
  looked_at timestamptz not null,
  zoom_uuid text,
  again boolean not null
);

create index meeting_by_host on meeting (account, host, id) where zoom_id is not null;
